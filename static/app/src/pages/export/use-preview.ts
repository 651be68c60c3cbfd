import { useEffect, useState } from 'react';
import { previewRows } from '../../../../../src/export-engine';
import type { Column, FileSettings, RequestJira } from '../../../../../src/export-engine';
import { problemOf } from '../../problem';
import type { Problem } from '../../problem';
import { useCountUsage } from '../../usage/count-usage';

export const previewLimit = 20;
const pauseMs = 250;

type Table = { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] };

/** `stale` is the last table, kept in sight while the next one loads. */
export type Preview =
  | { readonly status: 'loading'; readonly stale: Table | null }
  | ({ readonly status: 'ready' } & Table)
  | { readonly status: 'failed'; readonly problem: Problem };

type Settings = Pick<FileSettings, 'timeZone' | 'richText'>;

/** The first rows of the file. `jql` is null where there is no accepted query; `round` makes it read again. */
export function usePreview(
  requestJira: RequestJira,
  jql: string | null,
  columns: readonly Column[],
  { timeZone, richText }: Settings,
  round: number,
): Preview {
  const count = useCountUsage();
  const [preview, setPreview] = useState<Preview>({ status: 'loading', stale: null });

  useEffect(() => {
    setPreview((last) => ({ status: 'loading', stale: last.status === 'ready' ? last : staleOf(last) }));
    if (jql === null || columns.length === 0) return undefined;
    let wanted = true;
    const show = async () => {
      const next = await load(requestJira, jql, columns, { timeZone, richText });
      if (!wanted) return;
      setPreview(next);
      count('preview', next.status === 'failed' ? 'failed' : 'done');
    };
    const timer = setTimeout(() => void show(), pauseMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [requestJira, jql, columns, timeZone, richText, round, count]);

  return preview;
}

async function load(
  requestJira: RequestJira,
  jql: string,
  columns: readonly Column[],
  settings: Settings,
): Promise<Exclude<Preview, { status: 'loading' }>> {
  try {
    const rows = await previewRows({ requestJira, jql, columns, limit: previewLimit, settings });
    return { status: 'ready', columns, rows };
  } catch (error) {
    return { status: 'failed', problem: problemOf(error) };
  }
}

function staleOf(preview: Preview): Table | null {
  return preview.status === 'loading' ? preview.stale : null;
}
