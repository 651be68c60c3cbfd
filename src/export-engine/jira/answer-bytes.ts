import { throwIfCancelled } from '../cancel';
import type { JiraAnswer } from '../request-jira';
import { withRoom } from '../with-room';

const FIRST_ROOM_BYTES = 262_144;

/**
 * All bytes of an answer. Where they come bit by bit, `more` is shown what is there so far after each bit, and nothing is
 * read any more once the signal has aborted (CANCELLED). The bridge gives them all at once.
 */
export async function bytesOf(
  answer: JiraAnswer,
  { more, signal }: { readonly more?: (bytes: Uint8Array) => void; readonly signal?: AbortSignal },
): Promise<Uint8Array> {
  if (!more || !answer.body) return new Uint8Array(await answer.arrayBuffer());
  const bits = answer.body.getReader();
  let bytes = new Uint8Array(FIRST_ROOM_BYTES);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await bits.read();
      if (done) return bytes.subarray(0, length);
      throwIfCancelled(signal);
      if (length + value.length > bytes.length) bytes = withRoom(bytes, length + value.length, Uint8Array);
      bytes.set(value, length);
      length += value.length;
      more(bytes.subarray(0, length));
    }
  } catch (error) {
    await bits.cancel().catch(() => undefined);
    throw error;
  }
}
