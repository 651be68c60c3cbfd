import { ifThere, type Folder } from './origin-files';

/** Whose exports: what one person kept on one site is never shown to another, nor on another site. */
export type Owner = { readonly cloudId: string; readonly accountId: string };

/** The folder in which this owner's runs lie, one folder each; null where there is none, and `create` is not asked. */
export async function ownersFolder(root: Folder, owner: Owner, create: boolean): Promise<Folder | null> {
  // Account ids hold colons, which a folder's name may not on every system.
  const [site, person] = [owner.cloudId, owner.accountId].map(encodeURIComponent) as [string, string];
  if (create) {
    return (await root.getDirectoryHandle(site, { create })).getDirectoryHandle(person, { create });
  }
  const ofSite = await ifThere(root.getDirectoryHandle(site));
  return ofSite && ifThere(ofSite.getDirectoryHandle(person));
}

/** The name of the lock that a tab holds while a run, or its file, is its own. */
export const lockName = ({ cloudId, accountId }: Owner, runId: string) => `openbook/${cloudId}/${accountId}/${runId}`;

/** The export's file beside its parts. */
export const fileName = 'file';
