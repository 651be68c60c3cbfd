import { sentence } from './replies';

/** What a page of the app was kept from doing by its Content-Security-Policy. */
export type CspViolation = { readonly directive: string; readonly blocked: string; readonly page: string };

/** A report holds the whole policy once, some thousand bytes. */
const MAX_BYTES = 64 * 1024;

/** What a person reads; past that a page repeats itself, or somebody floods the host. */
const MAX_KEPT = 100;

/**
 * Takes a `report-uri` report of one of the origin's own pages (W3C CSP 3, section 5.3). 403 for another origin or another
 * kind of body, 413 above 64 KiB, 400 for what is no report.
 */
export async function takeCspReport(
  request: Request,
  onViolation: (violation: CspViolation) => void,
): Promise<Response> {
  const isOurs = request.headers.get('origin') === new URL(request.url).origin;
  if (!isOurs || request.headers.get('content-type')?.split(';')[0]?.trim() !== 'application/csp-report') {
    return sentence('Only a page of the app reports here, as application/csp-report.', 403);
  }
  const body = await readUpTo(MAX_BYTES, request);
  if (body === null) return sentence(`A report has at most ${MAX_BYTES} bytes.`, 413);
  const violation = readViolation(body);
  if (violation === null) return sentence('The body must be a report: {"csp-report": {…}}.', 400);
  onViolation(violation);
  return new Response(null, { status: 204 });
}

/** The first violations of a host, oldest first; `say` hears of each, and once that it hears no more. */
export function keepViolations(say: (message: string) => void): {
  readonly kept: readonly CspViolation[];
  readonly keep: (violation: CspViolation) => void;
} {
  const kept: CspViolation[] = [];
  return {
    kept,
    keep: (violation) => {
      if (kept.length === MAX_KEPT) return;
      kept.push(violation);
      say(`the page's Content-Security-Policy blocked ${violation.blocked} (${violation.directive})`);
      if (kept.length === MAX_KEPT) say(`no more than ${MAX_KEPT} violations are kept and logged`);
    },
  };
}

/** The body as text; null when it is longer. What is not read stays with the server, so that the answer arrives. */
async function readUpTo(limit: number, { body }: Request): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    bytes += read.value.byteLength;
    if (bytes > limit) return null;
    chunks.push(read.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readViolation(body: string): CspViolation | null {
  const report = reportIn(body);
  if (report === null) return null;
  const text = (name: string) => {
    const value = report[name];
    return typeof value === 'string' ? value : '';
  };
  return { directive: text('effective-directive'), blocked: text('blocked-uri'), page: text('document-uri') };
}

function reportIn(body: string): Readonly<Record<string, unknown>> | null {
  try {
    const { 'csp-report': report } = Object(JSON.parse(body)) as { 'csp-report'?: unknown };
    return typeof report === 'object' && report !== null ? (report as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
