import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

/** Answers one request; the request's URL has the address that the browser asked for. */
export type Handle = (request: Request) => Promise<Response> | Response;

export type LocalServer = {
  readonly port: number;
  /** Starts answering; until then every request waits. */
  serve(handle: Handle): void;
  close(): Promise<void>;
};

/** Only this machine can connect. */
const LOOPBACK = '127.0.0.1';

/**
 * Listens on the loopback address; port 0 takes a free one. Requests under another name than `allowedHost` accepts are
 * refused with 421, so that a page whose name was rebound to 127.0.0.1 reaches nothing. Throws when the port is in use.
 */
export async function listenLocally(options: {
  readonly port: number;
  readonly allowedHost: (hostname: string) => boolean;
  readonly onError: (error: unknown) => void;
}): Promise<LocalServer> {
  let start: (handle: Handle) => void = () => undefined;
  const handler = new Promise<Handle>((resolve) => (start = resolve));
  let port = options.port;

  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      options.onError(error);
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500, { 'content-type': 'text/plain' }).end('The host failed; its log says why.');
    });
  });

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const address = hostOf(incoming);
    if (address === null || address.port !== String(port) || !options.allowedHost(address.hostname)) {
      outgoing.writeHead(421, { 'content-type': 'text/plain' }).end('This server answers to its own address only.');
      return;
    }
    const handle = await handler;
    await send(await handle(requestOf(incoming, address)), outgoing);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUseError(options.port, { cause: error }) : error),
    );
    server.listen(options.port, LOOPBACK, resolve);
  });
  port = (server.address() as AddressInfo).port;

  return {
    port,
    serve: (handle) => start(handle),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';

  constructor(port: number, options?: { readonly cause?: unknown }) {
    super(`Port ${port} is in use. Stop the program that has it, or choose another one with --port.`, options);
  }
}

function hostOf({ headers }: IncomingMessage): URL | null {
  return URL.canParse(`http://${headers.host}`) ? new URL(`http://${headers.host}`) : null;
}

function requestOf(incoming: IncomingMessage, address: URL): Request {
  const method = incoming.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headersDistinct)) {
    for (const each of value ?? []) headers.append(name, each);
  }
  // A path such as "//elsewhere" must stay a path.
  const url = address.origin + (incoming.url ?? '/');
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  // Node wants `duplex` with a stream; the DOM's types do not know it.
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers,
    body: Readable.toWeb(incoming) as BodyInit,
    duplex: 'half',
  };
  return new Request(url, init);
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) return void outgoing.end();
  try {
    await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing);
  } catch (error) {
    // A browser that leaves a page does not wait for the rest of its files; nothing has failed here.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
