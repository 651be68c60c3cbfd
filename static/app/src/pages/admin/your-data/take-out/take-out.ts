import type { YourData } from '../../../../../../../src/contract';
import { throwIfStopped, writeTakeOut, type Manifest } from '../../../../../../../src/take-out';
import type { Ports } from '../../../../ports';
import { patientReply, type Pause } from '../patient-reply';
import { isInStorage } from '../totals';

export type TakenOut = { readonly file: Blob; readonly fileName: string; readonly manifest: Manifest };

type Task = {
  readonly backend: Pick<Ports['backend'], 'getInventory' | 'listRecords'>;
  readonly context: Pick<Ports['context'], 'siteUrl' | 'cloudId'>;
  readonly data: YourData;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly signal: AbortSignal;
  readonly onProgress: (records: number) => void;
  readonly wait?: Pause;
};

/** Everything that is kept as one zip, made in the browser. @throws AppError, RefusedError */
export async function takeOut({ backend, context, data, now, signal, onProgress, wait }: Task): Promise<TakenOut> {
  const check = () => throwIfStopped(signal);
  const patience = wait === undefined ? { check } : { check, wait };
  const inventory = await patientReply(() => backend.getInventory(), patience);
  const takenAt = new Date(now).toISOString();
  const pieces: Blob[] = [];
  const manifest = await writeTakeOut(
    { write: async (bytes) => void pieces.push(new Blob([bytes.slice()])) },
    {
      takenAt,
      site: { address: context.siteUrl, cloudId: context.cloudId },
      appVersion: data.tenant?.appVersion ?? 'unknown',
      policyVersion: data.policy.builtFor.version,
      inventory: inventory.json,
      inventoryDigest: inventory.digest,
      kinds: data.kinds.filter(isInStorage),
      elsewhere: data.elsewhere.map(({ place, says }) => `${place}: ${says}`),
      readPage: (kind, cursor) =>
        patientReply(() => backend.listRecords({ kind, ...(cursor === undefined ? {} : { cursor }) }), patience),
    },
    { signal, onProgress: ({ records }) => onProgress(records) },
  );
  const site = data.siteName.split('.')[0] ?? 'site';
  return {
    file: new Blob(pieces, { type: 'application/zip' }),
    fileName: `openbook-data-${site}-${takenAt.slice(0, 'YYYY-MM-DD'.length)}.zip`,
    manifest,
  };
}
