import { ask } from './ask';
import { make, openPanel, whileWorking } from './panel';

/** Shows what the saved draft changes against the version before it. */
export function compare(): void {
  const { body } = openPanel('What this version changes', { wide: true });
  void whileWorking(body, 'Comparing with the version before', async () => [await comparison()]);
}

/** The comparison in a frame of its own, because it has the site's look. */
export async function comparison(): Promise<HTMLElement> {
  const { html } = await ask<{ readonly html: string }>('/api/compare', null);
  const frame = make('iframe', { title: 'What this version changes' }) as HTMLIFrameElement;
  frame.srcdoc = `<!doctype html><html lang="en-GB"><head><link rel="stylesheet" href="/site.css"></head><body style="padding:1rem"><main class="prose">${html}</main></body></html>`;
  return frame;
}
