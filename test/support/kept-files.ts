import type { Page } from 'playwright-core';

/** The paths of all files in the origin private file system of the app's frame. */
export async function keptFiles(page: Page): Promise<string[]> {
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!frame) throw new Error('The page has no frame of the app.');
  return frame.evaluate(async () => {
    type Folder = { values(): AsyncIterable<{ kind: 'file' | 'directory'; name: string }> };
    const paths: string[] = [];
    const walk = async (folder: Folder, path: string): Promise<void> => {
      for await (const entry of folder.values()) {
        const here = `${path}/${entry.name}`;
        if (entry.kind === 'file') paths.push(here);
        else await walk(entry as unknown as Folder, here);
      }
    };
    await walk((await navigator.storage.getDirectory()) as unknown as Folder, '');
    return paths;
  });
}
