import type { Store } from '../kvs/store';
import { createTroubles, noTroubles, type Troubles, type TroubleSettings } from '../troubles';

/** Something that arrived: a JSON object, kept as it came. */
export type Arrival = { readonly number: number; readonly atMs: number; readonly kind: string; readonly body: Json };
export type Json = Readonly<Record<string, unknown>>;

export type Collector = {
  /** Answers a POST of the vendor's address. */
  readonly handle: (request: Request) => Promise<Response>;
  /** Newest first. */
  readonly arrivals: () => readonly Arrival[];
  readonly faults: Troubles;
};

const MOST_BYTES = 1_000_000;
/** Headers that would tell who sends. A collector of anonymous numbers wants none of them. */
const TELLING = ['authorization', 'cookie'];

/**
 * A vendor's collector. It takes any JSON object with a `kind` and answers 204; how it looks inside is the app's business
 * (src/inventory). It refuses what a collector must not learn, and says so to the log: `onRefusal` hears the reason, never
 * the content.
 */
export function createCollector(options: {
  readonly store: Store;
  readonly faults?: Partial<TroubleSettings>;
  readonly clock: () => number;
  readonly onRefusal: (reason: string) => void;
}): Collector {
  const { clock, onRefusal } = options;
  const space = options.store.space('collector', 'plain');
  const faults = createTroubles({ ...noTroubles, ...options.faults });
  const arrivals = () => [...space.scan('arrival:')].map(([, { value }]) => value as Arrival).reverse();

  async function answer(request: Request): Promise<Response> {
    const read = await readArrival(request);
    if ('refused' in read) {
      onRefusal(`The collector refused a request: ${read.refused}.`);
      return new Response(read.refused, { status: read.status, headers: { 'content-type': 'text/plain' } });
    }
    space.atomically(() => {
      const number = arrivals().length + 1;
      const value: Arrival = { number, atMs: clock(), ...read };
      // Eight digits, so that the order of the keys is that of the numbers.
      space.put(`arrival:${String(number).padStart(8, '0')}`, { value, createdAtMs: clock(), updatedAtMs: clock() });
    });
    return new Response(null, { status: 204 });
  }

  return {
    arrivals,
    faults,
    handle: (request) =>
      faults.around(
        () => answer(request),
        (status) => new Response(null, { status }),
      ),
  };
}

type Refused = { readonly status: number; readonly refused: string };

async function readArrival(request: Request): Promise<Pick<Arrival, 'kind' | 'body'> | Refused> {
  const { headers } = request;
  const telling = TELLING.find((name) => headers.has(name));
  if (telling !== undefined) return { status: 400, refused: `the header "${telling}" tells who sends` };
  if (!headers.get('content-type')?.startsWith('application/json')) return { status: 415, refused: 'it is not JSON' };
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > MOST_BYTES) return { status: 413, refused: `it is larger than ${MOST_BYTES} bytes` };
  const body = parsed(bytes);
  if (typeof body?.['kind'] !== 'string') return { status: 400, refused: 'it is not a JSON object with a "kind"' };
  return { kind: body['kind'], body };
}

function parsed(bytes: ArrayBuffer): Json | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
  } catch {
    return null;
  }
}
