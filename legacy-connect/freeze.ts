/** Which tenants take no changes any more. */
export type Freeze = {
  /** Since when, ISO 8601; null while the tenant takes changes. */
  readonly frozenAt: (clientKey: string) => Promise<string | null>;
  /** From now on it takes none. Twice is the same as once: the first instant stays. */
  readonly freeze: (clientKey: string, at: string) => Promise<void>;
  /** It takes changes again, such as after a move that was called off. */
  readonly thaw: (clientKey: string) => Promise<void>;
};

type Request = { readonly method: string; readonly context?: { readonly clientKey?: string } };
type Response = { status(code: number): { json(body: unknown): void } };

const READS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * An Express middleware, after `addon.authenticate()`: whoever changes something in a frozen tenant gets 423 and a sentence.
 * Lifecycle calls of Atlassian are no changes: leave it off their routes.
 */
export function refuseWrites(freeze: Freeze) {
  return async (request: Request, response: Response, next: (error?: unknown) => void): Promise<void> => {
    try {
      const clientKey = request.context?.clientKey;
      const isWrite = !READS.includes(request.method);
      if (!isWrite || clientKey === undefined || (await freeze.frozenAt(clientKey)) === null) return next();
      response.status(423).json({
        code: 'FROZEN',
        message:
          'This app is moving to Forge, and what it has saved can only be read meanwhile. Reload Jira in a few minutes.',
      });
    } catch (error) {
      next(error);
    }
  };
}
