import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the host remembers of a site between two starts. */
export type Installation = {
  readonly installationId: string;
  /** The app's version that the lifecycle event was delivered for; null before the first delivery. */
  readonly deliveredVersion: string | null;
  /** The app was taken off the site, and not installed again since. */
  readonly isGone?: true;
};

/** The installations by cloud id, kept beside the app's data: emptied data is a new installation, as on the platform. */
export type Installations = {
  /** The one of a site, made up when the site is new here. */
  of(cloudId: string): Installation;
  delivered(cloudId: string, version: string): void;
  /** The app is taken off the site. What it kept stays under the old id, as good as deleted: nobody can reach it. */
  gone(cloudId: string): void;
  /** The app is installed anew: another installation, which has nothing of the old one (D:hosted-storage-data-lifecycle). */
  renewed(cloudId: string): void;
};

/** `dataDir` undefined: nothing outlives the host. A file that cannot be read is an error that says what to do. */
export function installationsIn(dataDir: string | undefined, newId: () => string): Installations {
  const file = dataDir === undefined ? null : join(dataDir, 'installations.json');
  const all = new Map(Object.entries(file === null ? {} : read(file)));

  function keep(cloudId: string, installation: Installation): Installation {
    all.set(cloudId, installation);
    if (file !== null) writeFileSync(file, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
    return installation;
  }

  const renew = (cloudId: string) => keep(cloudId, { installationId: newId(), deliveredVersion: null });
  const of = (cloudId: string): Installation => all.get(cloudId) ?? renew(cloudId);
  return {
    of,
    delivered: (cloudId, version) => void keep(cloudId, { ...of(cloudId), deliveredVersion: version }),
    gone: (cloudId) => void keep(cloudId, { ...of(cloudId), isGone: true }),
    renewed: (cloudId) => void renew(cloudId),
  };
}

function read(file: string): Record<string, Installation> {
  mkdirSync(join(file, '..'), { recursive: true });
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Installation>;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`Cannot read ${file}. Start once with --reset, which empties the host's data.`, { cause });
  }
}
