import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createChannel, type Channel, type Message } from '../../../host/pages/bridge-channel';

type Answer = (command: string, payload: unknown) => unknown;

/** Two ends whose messages are cloned on the way, as postMessage does, and arrive later. */
function connected(answers: { product: Answer; frame?: Answer }): { frame: Channel; product: Channel } {
  const deliver = (to: () => Channel) => (message: Message) => {
    const copy = structuredClone(message);
    setTimeout(() => to().receive(copy), 0);
  };
  const frame: Channel = createChannel({ send: deliver(() => product), answer: answers.frame ?? (() => undefined) });
  const product: Channel = createChannel({ send: deliver(() => frame), answer: answers.product });
  return { frame, product };
}

describe('the channel of the bridge', () => {
  test('gives the answer of the other end', async () => {
    const { frame } = connected({ product: (command, payload) => ({ command, payload }) });
    expect(await frame.call('invoke', { key: 'x', nothing: null, missing: undefined })).toEqual({
      command: 'invoke',
      payload: { key: 'x', nothing: null, missing: undefined },
    });
  });

  test('rejects with the name and the message of what the other end threw', async () => {
    const { frame } = connected({
      product: () => {
        throw new TypeError('Failed to fetch');
      },
    });
    await expect(frame.call('fetchProduct')).rejects.toMatchObject({ name: 'TypeError', message: 'Failed to fetch' });
  });

  test('rejects what cannot be cloned, in either direction', async () => {
    const { frame } = connected({ product: () => ({ answer: Symbol('no') }) });
    await expect(frame.call('emit', { event: Symbol('no') })).rejects.toThrow(/could not be cloned/);
    await expect(frame.call('getContext')).rejects.toThrow(/could not be cloned/);
  });

  test('lends functions to the other end: arguments go there, results and errors come back', async () => {
    const heard: unknown[] = [];
    const { frame } = connected({
      product: async (_, payload) => {
        const { callbacks } = payload as { callbacks: [(news: string) => Promise<string>, () => Promise<never>] };
        heard.push(await callbacks[0]('one'));
        heard.push(await callbacks[1]().catch((error: Error) => error.message));
      },
    });
    const refuse = () => {
      throw new Error('refused');
    };
    await frame.call('on', { callbacks: [(news: string) => `heard ${news}`, refuse] });
    expect(heard).toEqual(['heard one', 'refused']);
  });

  test('lends functions in answers too, and functions that get functions', async () => {
    const { frame } = connected({
      product: () => ({ listen: (tell: (place: string) => unknown) => tell('/here') }),
    });
    const history = (await frame.call('createHistory')) as {
      listen: (tell: (place: string) => string) => Promise<string>;
    };
    expect(await history.listen((place) => `at ${place}`)).toBe('at /here');
  });

  test('carries any JSON value unchanged, and keeps calls in flight apart', async () => {
    const { frame } = connected({
      product: async (_, payload) => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
        return payload;
      },
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 5 }), async (values) => {
        const answers = await Promise.all(values.map((value) => frame.call('echo', value)));
        expect(answers).toEqual(structuredClone(values));
      }),
      { numRuns: 50 },
    );
  });

  test.each([null, 'text', {}, { openbookBridge: 2, kind: 'call' }, [1]])('ignores %j, which is no message', (data) => {
    const product = createChannel({
      send: () => {
        throw new Error('must not answer');
      },
      answer: () => 'secret',
    });
    expect(() => product.receive(data)).not.toThrow();
  });

  test('a path for a function cannot reach into a prototype', async () => {
    let seen: unknown;
    const product = createChannel({ send: () => undefined, answer: (_, payload) => (seen = payload) });
    product.receive({
      openbookBridge: 1,
      kind: 'call',
      id: 1,
      command: 'emit',
      payload: { value: {}, functions: [{ path: ['__proto__', 'polluted'], functionId: 1 }] },
    });
    await Promise.resolve();
    expect(seen).toEqual({});
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});
