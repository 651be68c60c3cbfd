/**
 * Runs inside the app's iframe, before the app's own code: `@forge/bridge` takes `globalThis.__bridge` when its bundle
 * loads (P:bridge/out/bridge.js). On the platform a script of forge.cdn.prod.atlassian-dev.net does this.
 */
import { createChannel } from './bridge-channel';
import { showColorMode, type ColorMode } from './theme';

const { productOrigin = '', themeCss = '' } = document.currentScript?.dataset ?? {};

const channel = createChannel({
  send: (message) => window.parent.postMessage(message, productOrigin),
  answer(command) {
    throw new Error(`The product calls nothing in the app's frame, and not "${command}".`);
  },
});

window.addEventListener('message', (event) => {
  if (event.source === window.parent && event.origin === productOrigin) channel.receive(event.data);
});

function callBridge(command: string, payload?: unknown): Promise<unknown> {
  return command === 'enableTheming' ? enableTheming() : channel.call(command, payload);
}

/** Resolves when the page has its colours, and follows the user's switch from then on. */
async function enableTheming(): Promise<void> {
  await Promise.all([
    loadThemeCss(),
    channel.call('enableTheming', {
      show: (colorMode: ColorMode) => showColorMode(document.documentElement, colorMode),
    }),
  ]);
}

let themeLoaded: Promise<void> | undefined;

function loadThemeCss(): Promise<void> {
  themeLoaded ??= new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = themeCss;
    link.onload = () => resolve();
    link.onerror = () => reject(new Error('The theme could not be loaded.'));
    document.head.append(link);
  });
  return themeLoaded;
}

Object.assign(globalThis, { __bridge: { callBridge } });
