/**
 * The product's end of the bridge: what each command of P:@forge/bridge 7.2.0 does on a page of Jira. The app's frame is
 * not trusted: payloads are read with care, and the site, the user and the module come from the page alone.
 */
import type { FlagOptions, Flags } from './flags';
import { addressOf } from './navigation';
import type { PageState } from './page-state';
import type { ColorMode } from './theme';

/** The page around the frame, as far as the commands need it. */
export type ProductPage = {
  readonly state: PageState;
  readonly flags: Flags;
  /** Calls the host's server; rejects with what the app shall see. */
  callHost(path: 'invoke' | 'product' | 'log', body: Readonly<Record<string, unknown>>): Promise<unknown>;
  colorMode(): ColorMode;
  onColorMode(listener: (colorMode: ColorMode) => void): void;
  goTo(url: string, where: 'same-tab' | 'new-tab'): void;
  reload(): void;
  setTitle(title: string): void;
};

type Command = (payload: unknown) => unknown;

/** Answers a command, or throws that this host does not emulate it, which the host's log gets too. */
export function createCommands(page: ProductPage): (command: string, payload: unknown) => unknown {
  const commands = new Map<string, Command>(Object.entries({ ...talking(page), ...moving(page), ...events() }));
  return (command, payload) => {
    const run = commands.get(command);
    if (run) return run(payload);
    const refusal = `not emulated by the Openbook host: bridge command "${command}"`;
    void page.callHost('log', { message: refusal });
    throw new Error(refusal);
  };
}

function talking(page: ProductPage): Record<string, Command> {
  return {
    invoke(payload) {
      const { functionKey, payload: input, metadata, invokeType } = record(payload);
      if (metadata !== undefined || invokeType !== undefined) {
        throw new Error('not emulated by the Openbook host: invoke with metadata, and calls to remotes');
      }
      return page.callHost('invoke', { functionKey, payload: input });
    },
    fetchProduct: (payload) => page.callHost('product', record(payload)),
    getContext: () => ({
      ...page.state.context,
      theme: {
        colorMode: page.colorMode(),
        dark: 'dark',
        light: 'light',
        spacing: 'spacing',
        typography: 'typography',
      },
    }),
    enableTheming(payload) {
      const show = functionOf(payload, 'show');
      page.onColorMode((colorMode) => void show(colorMode));
      return show(page.colorMode());
    },
    showFlag: (payload) => page.flags.show(record(payload) as FlagOptions),
    closeFlag: (payload) => page.flags.close(String(record(payload)['id'])),
  };
}

function moving(page: ProductPage): Record<string, Command> {
  // A page is no dialog: the package turns false into "this resource's view is not closable" (P:bridge/out/view).
  const notADialog: Command = () => false;
  return {
    navigate(payload) {
      const location = record(payload);
      page.goTo(addressOf(location, page.state), location['type'] === 'new-tab' ? 'new-tab' : 'same-tab');
    },
    getUrl: (payload) => addressOf(record(payload), page.state),
    reload: () => page.reload(),
    changeWindowTitle: (title) => page.setTitle(String(title)),
    close: notADialog,
    onClose: notADialog,
  };
}

function events(): Record<string, Command> {
  const listeners = new Map<unknown, Set<Command>>();

  const on: Command = (payload) => {
    const { event } = record(payload);
    const callback = functionOf(payload, 'callback');
    const ofEvent = listeners.get(event) ?? new Set();
    listeners.set(event, ofEvent.add(callback));
    return { unsubscribe: () => void ofEvent.delete(callback) };
  };
  const emit: Command = (payload) => {
    const { event, payload: news } = record(payload);
    listeners.get(event)?.forEach((callback) => void callback(news));
  };

  // `emit` reaches the app's own frames, `emitPublic` those of other apps too; this page has the one frame.
  return { on, emit, onPublic: on, emitPublic: emit, emitReadyEvent: () => undefined };
}

const record = (payload: unknown): Record<string, unknown> =>
  typeof payload === 'object' && payload !== null ? { ...payload } : {};

function functionOf(payload: unknown, name: string): Command {
  const found = record(payload)[name];
  if (typeof found !== 'function') throw new Error(`"${name}" must be a function.`);
  return found as Command;
}
