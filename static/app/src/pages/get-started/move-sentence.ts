import type { Move } from '../../../../../src/contract';
import { momentOf } from '../../moment';
import { countsWords, leftSentence, problemSentence } from '../admin/move/move-words';

/** How the move from Connect stands, in short and in the reader's own time zone. */
export function moveSentence(move: Move, timeZone: string): string {
  switch (move.state) {
    case 'none':
      return 'Nothing: Openbook asks no other app for data.';
    case 'switched-off':
      return 'Nothing is asked for: the move is switched off.';
    case 'not-begun':
      return 'Nothing yet: the move begins soon, by itself.';
    case 'under-way':
      return `${countsWords(move.counts)} have come along so far. You can use Openbook meanwhile.`;
    case 'held-up': {
      const next = momentOf(move.nextTryAt, timeZone);
      return `The move is held up. ${problemSentence[move.problem]} Nothing is lost: Openbook tries again by itself, next on ${next}.`;
    }
    case 'done': {
      const { receipt } = move;
      if (receipt.outcome === 'nothing-to-move') return 'Nothing: this site had saved nothing there.';
      const at = momentOf(receipt.finishedAt, timeZone);
      return `${countsWords(receipt)} came along on ${at}. ${leftSentence(receipt) ?? 'Nothing was left.'}`;
    }
  }
}

/** Whether the admin page says more of it. */
export const hasMore = (move: Move): boolean =>
  move.state === 'done' ? move.receipt.outcome === 'moved' : move.state !== 'none';
