/** One end of a line between two threads: typed messages, and what goes over without a copy. */
export type Port<In, Out> = {
  send(message: Out, transfer?: readonly ArrayBuffer[]): void;
  listen(listener: (message: In) => void): void;
};

/** What a Worker, a worker's own global scope and a MessagePort have in common. */
export type Messenger = {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  /** Of a MessagePort, which holds its messages back until then. */
  start?(): void;
};

/** The page and its worker come from the same build, so a message is what its type says. */
export function portOf<In, Out>(messenger: Messenger): Port<In, Out> {
  return {
    send: (message, transfer = []) => messenger.postMessage(message, [...transfer]),
    listen(listener) {
      messenger.addEventListener('message', (event) => listener(event.data as In));
      messenger.start?.();
    },
  };
}

/** What the page says to its own window when it hands over the worker's end, where the browser starts no worker. */
export const lineInPage = 'openbook: the export runs in the page';
