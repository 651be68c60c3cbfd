/**
 * The two ends of the bridge talk in these messages, over `postMessage`. Functions cannot be cloned, so a value travels
 * with null in their place and a list of where they were; the other end puts stubs there that run them over the channel.
 */
export type Message = { readonly openbookBridge: 1 } & (
  | { readonly kind: 'call'; readonly id: number; readonly command: string; readonly payload: Parcel }
  | { readonly kind: 'run'; readonly id: number; readonly functionId: number; readonly args: Parcel }
  | { readonly kind: 'done'; readonly id: number; readonly value: Parcel }
  | { readonly kind: 'failed'; readonly id: number; readonly name: string; readonly message: string }
);

type Parcel = { readonly value: unknown; readonly functions: readonly FunctionPlace[] };
type FunctionPlace = { readonly path: readonly (string | number)[]; readonly functionId: number };
type AnyFunction = (...args: unknown[]) => unknown;

export type Channel = {
  /** Resolves with the other end's answer; rejects with an Error of the same name and message as the one thrown there. */
  call(command: string, payload?: unknown): Promise<unknown>;
  /** Takes what arrived. Whoever calls this has checked the sender; anything but a message of ours is ignored. */
  receive(data: unknown): void;
};

export function createChannel(ends: {
  /** Hands a message to the other end. Throws what cannot be cloned. */
  readonly send: (message: Message) => void;
  /** Answers a command that the other end calls. */
  readonly answer: (command: string, payload: unknown) => unknown;
}): Channel {
  let lastId = 0;
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const lent = new Map<number, AnyFunction>();

  function ask(message: (id: number) => Message): Promise<unknown> {
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      ends.send(message(id));
    });
  }

  function pack(value: unknown): Parcel {
    const functions: FunctionPlace[] = [];
    const walk = (part: unknown, path: readonly (string | number)[]): unknown => {
      if (typeof part === 'function') {
        const functionId = ++lastId;
        lent.set(functionId, part as AnyFunction);
        functions.push({ path, functionId });
        return null;
      }
      if (Array.isArray(part)) return part.map((item, index) => walk(item, [...path, index]));
      if (!isPlainObject(part)) return part;
      return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, walk(item, [...path, key])]));
    };
    return { value: walk(value, []), functions };
  }

  function unpack({ value, functions }: Parcel): unknown {
    const box = { value };
    for (const { path, functionId } of functions) {
      const stub: AnyFunction = (...args) =>
        ask((id) => ({ openbookBridge: 1, kind: 'run', id, functionId, args: pack(args) }));
      place(box, ['value', ...path], stub);
    }
    return box.value;
  }

  async function reply(id: number, work: () => unknown): Promise<void> {
    try {
      ends.send({ openbookBridge: 1, kind: 'done', id, value: pack(await work()) });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
      ends.send({ openbookBridge: 1, kind: 'failed', id, name, message });
    }
  }

  return {
    call: (command, payload) => ask((id) => ({ openbookBridge: 1, kind: 'call', id, command, payload: pack(payload) })),

    receive(data) {
      if (!isMessage(data)) return;
      if (data.kind === 'call') return void reply(data.id, () => ends.answer(data.command, unpack(data.payload)));
      if (data.kind === 'run') {
        return void reply(data.id, () => lent.get(data.functionId)?.(...(unpack(data.args) as unknown[])));
      }
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === 'done') asked?.resolve(unpack(data.value));
      else asked?.reject(Object.assign(new Error(data.message), { name: data.name }));
    },
  };
}

const isMessage = (data: unknown): data is Message =>
  typeof data === 'object' && data !== null && 'openbookBridge' in data && data.openbookBridge === 1;

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Sets what is already there and nothing else: a path from the other end must not reach into a prototype. */
function place(root: object, path: readonly (string | number)[], stub: AnyFunction): void {
  let holder: unknown = root;
  for (const [index, key] of path.entries()) {
    if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return;
    const parts = holder as Record<string | number, unknown>;
    if (index === path.length - 1) parts[key] = stub;
    else holder = parts[key];
  }
}
