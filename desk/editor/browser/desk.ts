import { ask } from './ask';
import { check } from './check';
import { cms } from './cms';
import { compare } from './compare';
import { button, make } from './panel';
import { registerPreviews } from './preview';
import { release } from './release';

type Config = {
  readonly collections: readonly { readonly files: readonly { readonly name: string; readonly file: string }[] }[];
};

async function start(): Promise<void> {
  const config = await ask<Config>('/api/config', null);
  sayWhatHappens();
  registerPreviews(
    cms(),
    config.collections.flatMap(({ files }) => files),
  );
  cms().CMS.init({ config });
  document.body.append(
    make(
      'div',
      { class: 'desk-bar', role: 'toolbar', 'aria-label': 'Policies' },
      button('Check', check),
      button('Compare', compare),
      button('Release', release),
    ),
  );
}

/** Decap "publishes" what it saves; here that is a file on this machine, and publishing is something else. */
function sayWhatHappens(): void {
  const phrases = structuredClone(cms().CMS.getLocale('en')) as {
    readonly editor: { readonly editorToolbar: Record<string, string> };
  };
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
