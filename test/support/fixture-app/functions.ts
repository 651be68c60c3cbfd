/** The fixture's functions: echo, fail, and some that keep something, to see whose storage it lands in. */
import { Queue, type AsyncEvent } from '@forge/events';
import kvs from '@forge/kvs';
import Resolver from '@forge/resolver';

const definitions = new Resolver();
definitions.define('echo', (request) => {
  const { payload, context } = request as { payload: unknown; context: { cloudId: string; accountId: string } };
  return { payload, cloudId: context.cloudId, accountId: context.accountId };
});
definitions.define('fail', () => {
  throw new Error('the fixture failed on purpose');
});
definitions.define('remember', ({ payload }) => kvs.set('note', payload as object).then(() => 'kept'));
definitions.define('recall', async () => (await kvs.get('note')) ?? 'nothing');
definitions.define('installs', async () => (await kvs.get('installs')) ?? []);
definitions.define('push', ({ payload }) => new Queue({ key: 'notes' }).push({ body: payload as object as never }));
definitions.define('runs', async () => (await kvs.query().limit(100).getMany()).results.flatMap(moduleOfRun));

export const resolver = definitions.getDefinitions();

export async function lifecycle(event: { app: { version: string } }): Promise<void> {
  const before = (await kvs.get<string[]>('installs')) ?? [];
  await kvs.set('installs', [...before, event.app.version]);
}

export async function consumer({ body }: AsyncEvent): Promise<void> {
  await kvs.set('note', body);
}

type Background = { context: { cloudId: string; moduleKey: string }; contextToken: string };

export async function nightly({ context, contextToken }: Background): Promise<void> {
  // A record of its own for each run: two at once would overwrite each other's list.
  await kvs.set(`run:${context.moduleKey}:${contextToken}`, 1);
}

export async function farewell({ context }: Background): Promise<void> {
  await kvs.set('goodbye', context.cloudId);
  throw new Error('the fixture fails to say goodbye');
}

function moduleOfRun({ key }: { key: string }): string[] {
  const [kind, moduleKey = ''] = key.split(':');
  return kind === 'run' ? [moduleKey] : [];
}
