import type { IncomingMessage } from 'node:http';
import { createMoveAnswers, type MoveOptions } from './answer-move';

type Request = IncomingMessage & { body?: unknown };
type Response = {
  status(code: number): Response;
  set(name: string, value: string): Response;
  json(body: unknown): unknown;
};
/** An Express application or router. */
type Routes = {
  post(path: string, handler: (request: Request, response: Response, next: (error?: unknown) => void) => void): unknown;
};

/** What is asked is a few hundred bytes. */
const MOST_BYTES = 10_000;

/** Adds the two routes of the move to an Express app. Put it beside the app's own routes; `addon.middleware()` may come before. */
export function addMoveRoutes(app: Routes, options: MoveOptions): void {
  const answers = createMoveAnswers(options);
  for (const name of ['contents', 'page'] as const) {
    app.post(`/openbook-move/v1/${name}`, (request, response, next) => {
      const respond = async () => {
        const body = await bodyOf(request);
        const answer = await answers({ name, authorization: request.headers.authorization, body });
        response.status(answer.status).set('Cache-Control', 'no-store').json(answer.body);
      };
      respond().catch(next);
    });
  }
}

/** Parsed already, where the app parses JSON before its routes; null for what is no JSON, or too much. */
async function bodyOf(request: Request): Promise<unknown> {
  if (typeof request.body === 'object') return request.body;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
