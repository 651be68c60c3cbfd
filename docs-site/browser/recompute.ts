import { recomputeChain, type ChainReader, type RecomputedVersion } from '../core/versions/recompute-chain';
import { element } from './element';

/** Computes the digests of all released versions anew in the reader's own browser, and says which of them is not as it was released. */
const form = document.querySelector<HTMLFormElement>('[data-recompute]');
const said = document.querySelector<HTMLElement>('[data-recompute-said]');
/** Beside what is said: a screen reader does not count files aloud. */
const progress = document.querySelector<HTMLElement>('[data-recompute-progress]');
const list = document.querySelector<HTMLElement>('[data-recompute-versions]');

if (form && said && progress && list) {
  // The button stays as it is meanwhile: one that is switched off takes the focus away from who pressed it.
  let isRunning = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isRunning) return;
    isRunning = true;
    said.textContent = 'Reading the released versions…';
    list.replaceChildren();
    void recompute((words) => (progress.textContent = words)).then(({ words, versions }) => {
      progress.textContent = '';
      said.textContent = words;
      list.replaceChildren(...versions.map(versionLine));
      isRunning = false;
    });
  });
}

type Recomputed = { readonly words: string; readonly versions: readonly RecomputedVersion[] };

/** How it ended, in a sentence, and what was found of each version; nothing of any where it could not be done. */
async function recompute(onProgress: (words: string) => void): Promise<Recomputed> {
  // False over plain http: browsers hide Web Crypto there.
  if (!isSecureContext) {
    const words = 'Your browser computes digests on encrypted pages only. Open this page by its address with https.';
    return { words, versions: [] };
  }
  try {
    const versions = await recomputeChain(reader, (label, file, of) =>
      onProgress(`Version ${label}: file ${file} of ${of}`),
    );
    return { words: inWords(versions), versions };
  } catch (error) {
    // What `fetch` throws where nothing was reached.
    const why = error instanceof TypeError ? 'A file could not be loaded.' : (error as Error).message;
    return { words: `${why} So nothing can be said about the versions; try again.`, versions: [] };
  }
}

const reader: ChainReader = {
  read: async (path) => {
    // What the browser kept of an earlier visit is not what the site serves now.
    const response = await fetch(path, { cache: 'no-store' });
    if (response.status === 404) return null;
    if (!response.ok) throw new TypeError(`${path} answered ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  },
  sha256: async (bytes) => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  },
};

function inWords(versions: readonly RecomputedVersion[]): string {
  const wrong = versions.filter(({ problems }) => problems.length > 0).map(({ label }) => label);
  if (versions.length === 0) return 'This site publishes no released version yet, so there is nothing to compute.';
  if (wrong.length > 0) return `Not as released: ${wrong.join(', ')}. Do not rely on it, and tell us.`;
  return versions.length === 1
    ? 'The released version is unchanged.'
    : `All ${versions.length} released versions are unchanged.`;
}

function versionLine({ label, digest, files, problems }: RecomputedVersion): HTMLElement {
  const state = problems.length === 0 ? 'verified' : 'failing';
  const words = problems.length === 0 ? 'Unchanged' : 'Changed';
  return element(
    'li',
    {},
    element('strong', {}, `Version ${label} `),
    element('span', { class: `claim-sign claim-sign--${state}` }, words),
    ...problems.map((problem) => element('p', {}, problem)),
    element('p', { class: 'small' }, `${files} files read. Digest: `, element('code', {}, digest ?? 'none')),
  );
}
