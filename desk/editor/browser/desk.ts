import { ask } from './ask';
import { begin } from './begin';
import { check } from './check';
import { cms } from './cms';
import { compare } from './compare';
import { watchForConflicts } from './conflict';
import { nameParts } from './name-parts';
import { isFormOpen } from './open-form';
import { button, make } from './panel';
import { registerPreviews } from './preview';
import { release } from './release';

type Config = {
  readonly backend: { readonly proxy_url: string };
  readonly collections: readonly { readonly files: readonly { readonly name: string; readonly file: string }[] }[];
};

async function start(): Promise<void> {
  const { backend, ...rest } = await ask<Config>('/api/config', null);
  // Two windows on one file are two people to the server.
  const filesUrl = `${backend.proxy_url}?window=${crypto.randomUUID()}`;
  const files = rest.collections.flatMap((collection) => collection.files);
  sayWhatHappens();
  registerPreviews(cms(), files);
  watchForConflicts(cms(), filesUrl, (name) => files.find((file) => file.name === name)?.file);
  nameParts(document.body);
  cms().CMS.init({ config: { ...rest, backend: { ...backend, proxy_url: filesUrl } } });
  document.body.append(
    make(
      'div',
      { class: 'desk-bar', role: 'toolbar', 'aria-label': 'Policies' },
      button('Help', begin),
      button('Check', check),
      button('Compare', compare),
      button('Release', release),
    ),
  );
  // On a wide window it stands beside the list of documents and hides nothing.
  if (!isFormOpen() && matchMedia('(width >= 80rem)').matches) begin({ unasked: true });
}

/** Decap "publishes" what it saves; here that is a file on this machine, and publishing is something else. */
function sayWhatHappens(): void {
  const phrases = structuredClone(cms().CMS.getLocale('en')) as {
    readonly editor: { readonly editorToolbar: Record<string, string> };
    readonly ui: { readonly toast: Record<string, string> };
  };
  Object.assign(phrases.ui.toast, { onFailToPersist: 'Not saved: %{details}' });
  Object.assign(phrases.editor.editorToolbar, {
    publish: 'Save',
    publishNow: 'Save now',
    publishing: 'Saving',
    published: 'Saved',
  });
  cms().CMS.registerLocale('en', phrases);
}

// Its bundle starts by itself otherwise, and asks for a login, of which there is none here.
Object.assign(window, { CMS_MANUAL_INIT: true });
localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'proxy' }));
// The bundle comes after this script, and both before the page is ready.
document.addEventListener('DOMContentLoaded', () => {
  start().catch((error: Error) => document.body.append(make('p', { role: 'alert' }, error.message)));
});
