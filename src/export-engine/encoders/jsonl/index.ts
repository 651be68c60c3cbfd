import type { Cell, Row } from '../../columns';
import type { Encoder } from '../encoder';
import { utf8Pieces } from '../utf8-pieces';

/**
 * One JSON object a line, in UTF-8, with LF after each. Keys are the headers in their order; numbers, true and false and
 * lists are JSON's own, dates `YYYY-MM-DD`, instants ISO 8601 in UTC, and every key is there, null where there is no value.
 */
export const jsonl: Encoder = {
  format: 'jsonl',
  title: 'JSON Lines',
  extension: 'jsonl',
  mediaType: 'application/jsonl;charset=utf-8',
  related: false,
  open({ tables: [issues], sink }) {
    const pieces = utf8Pieces((piece) => sink.write(piece));
    // Text and not an object, so that a field named `__proto__` is a key like any other.
    const writers = (issues?.columns ?? []).map(({ header, type }, index) => {
      const key = `${index === 0 ? '' : ','}${JSON.stringify(header)}:`;
      return { key, write: type === 'dateTime' ? instant : JSON.stringify };
    });
    const line = (row: Row) => {
      let text = '{';
      for (const [index, { key, write }] of writers.entries()) text += key + write(row[index] ?? null);
      return `${text}}\n`;
    };
    return {
      write: (_table, rows) => pieces.addEach(rows, line),
      async close() {
        await pieces.flush();
        return [];
      },
    };
  },
};

function instant(cell: Cell): string {
  const date = typeof cell === 'number' ? new Date(cell) : null;
  return date === null || Number.isNaN(date.getTime()) ? JSON.stringify(cell) : `"${date.toISOString()}"`;
}
