import { useCallback, useEffect, useRef, useState } from 'react';
import type { Definition, DefinitionContent, DefinitionSummary, Reply } from '../../../../../../src/contract';
import type { Backend } from '../../../ports';
import { problemOfReply, type Problem } from '../../../problem';
import { useCountUsage } from '../../../usage/count-usage';
import { summaryOf, withSummaries } from './definition-content';

type Port = Pick<
  Backend,
  'listDefinitions' | 'getDefinition' | 'createDefinition' | 'changeDefinition' | 'deleteDefinition'
>;

export type DefinitionList =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly definitions: readonly DefinitionSummary[];
      /** Whether more of them are on their way, or why they did not come. */
      readonly rest: 'none' | 'loading' | Problem;
    }
  | { readonly status: 'failed'; readonly problem: Problem };

/** How a change ended: a conflict has changed nothing. */
export type Changed =
  | { readonly outcome: 'done'; readonly definition: Definition }
  | { readonly outcome: 'conflict'; readonly current: Definition }
  | { readonly outcome: 'failed'; readonly problem: Problem };

export type Definitions = {
  readonly list: DefinitionList;
  reload(): void;
  get(definitionId: string): Promise<Changed>;
  create(content: DefinitionContent): Promise<Changed>;
  change(
    of: Pick<DefinitionSummary, 'definitionId' | 'version'>,
    changes: Partial<DefinitionContent>,
  ): Promise<Changed>;
  /** Null once it is gone. */
  remove(
    of: Pick<DefinitionSummary, 'definitionId' | 'version'>,
  ): Promise<Exclude<Changed, { outcome: 'done' }> | null>;
};

/** The saved exports that the user may run. The list takes up what comes back, for Forge's own list may lag behind it. */
export function useDefinitions(backend: Port): Definitions {
  const count = useCountUsage();
  const [list, setList] = useState<DefinitionList>({ status: 'loading' });

  const keep = useCallback((definition: Definition) => {
    setList((last) => withMore(last, [summaryOf(definition)], last.status === 'ready' ? last.rest : 'none'));
  }, []);
  const rounds = useRef(0);
  const load = useCallback(async () => {
    const round = (rounds.current += 1);
    let cursor: string | undefined;
    do {
      const reply = await backend.listDefinitions(cursor === undefined ? {} : { cursor });
      // Somebody asked anew, or the page is gone.
      if (round !== rounds.current) return;
      const isFirst = cursor === undefined;
      if (!reply.ok) {
        const problem = problemOfReply(reply);
        return setList((last) => (isFirst ? { status: 'failed', problem } : withMore(last, [], problem)));
      }
      cursor = reply.value.cursor;
      const { definitions } = reply.value;
      const rest = cursor === undefined ? 'none' : 'loading';
      setList((last) => withMore(isFirst ? { status: 'loading' } : last, definitions, rest));
    } while (cursor !== undefined);
  }, [backend]);
  const reload = useCallback(() => void load(), [load]);
  useEffect(() => {
    reload();
    return () => void (rounds.current += 1);
  }, [reload]);

  const kept = (reply: Reply<Definition>): Changed => {
    if (!reply.ok) return { outcome: 'failed', problem: problemOfReply(reply) };
    keep(reply.value);
    return { outcome: 'done', definition: reply.value };
  };
  return {
    list,
    reload,
    get: async (definitionId) => kept(await backend.getDefinition({ definitionId })),
    async create(content) {
      const reply = await backend.createDefinition(content);
      count('definition-saved', reply.ok ? 'done' : 'failed');
      return kept(reply);
    },
    async change({ definitionId, version }, changes) {
      const reply = await backend.changeDefinition({ definitionId, version, changes });
      const saved = reply.ok && reply.value.outcome === 'saved';
      count(changes.sharing === 'site' ? 'definition-shared' : 'definition-saved', saved ? 'done' : 'failed');
      if (!reply.ok) return { outcome: 'failed', problem: problemOfReply(reply) };
      if (reply.value.outcome === 'saved') return kept({ ok: true, value: reply.value.definition });
      keep(reply.value.current);
      return { outcome: 'conflict', current: reply.value.current };
    },
    async remove({ definitionId, version }) {
      const reply = await backend.deleteDefinition({ definitionId, version });
      if (!reply.ok) return { outcome: 'failed', problem: problemOfReply(reply) };
      if (reply.value.outcome === 'conflict') {
        keep(reply.value.current);
        return { outcome: 'conflict', current: reply.value.current };
      }
      setList((last) =>
        last.status === 'ready'
          ? { ...last, definitions: last.definitions.filter((each) => each.definitionId !== definitionId) }
          : last,
      );
      return null;
    },
  };
}

const withMore = (
  last: DefinitionList,
  definitions: readonly DefinitionSummary[],
  rest: Extract<DefinitionList, { status: 'ready' }>['rest'],
): DefinitionList => ({
  status: 'ready',
  definitions: withSummaries(last.status === 'ready' ? last.definitions : [], definitions),
  rest,
});
