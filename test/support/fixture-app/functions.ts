/** The fixture's functions: echo, fail, and two that keep something, to see whose storage it lands in. */
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

export const resolver = definitions.getDefinitions();

export async function lifecycle(event: { app: { version: string } }): Promise<void> {
  const before = (await kvs.get<string[]>('installs')) ?? [];
  await kvs.set('installs', [...before, event.app.version]);
}
