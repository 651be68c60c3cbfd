/** The fixture's page: puts the real @forge/bridge where a browser test reaches it. */
import * as bridge from '@forge/bridge';

Object.assign(globalThis, { bridge });

document.addEventListener('DOMContentLoaded', () => {
  void bridge.view.getContext().then((context) => {
    document.querySelector('#context')?.append(JSON.stringify(context, null, 2));
    document.querySelector('#status')?.replaceChildren('Ready');
  });
});
