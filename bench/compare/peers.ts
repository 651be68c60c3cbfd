import { createRequire } from 'node:module';
import { diffArrays } from 'diff';
import { parseHTML } from 'linkedom';
import { tokensOf } from '../../docs-site/core/redline/words';

const require = createRequire(import.meta.url);

/** What a peer makes of two versions as HTML: HTML with `<ins>` and `<del>`. */
export type Peer = {
  readonly name: string;
  /** Brings the HTML into the form that it takes; not timed. */
  readonly prepare: (html: string) => unknown;
  readonly compare: (old: never, now: never) => string;
};

type Htmldiff = { readonly default: { readonly execute: (old: string, now: string) => string } };
type VisualDomDiff = {
  readonly visualDomDiff: (old: Node, now: Node, options: object) => Node;
};

export function htmldiffJs(): Peer {
  const { default: htmldiff } = require('htmldiff-js') as Htmldiff;
  return {
    name: 'htmldiff-js',
    prepare: (html) => html,
    compare: (old: string, now: string) => htmldiff.execute(old, now),
  };
}

/** With words instead of letters as its unit, as its own documentation lets one choose: by letters it marks more. */
export function visualDomDiff(): Peer {
  const { document, window } = parseHTML('<!doctype html><html><body></body></html>');
  // It reads these as a browser has them.
  Object.assign(globalThis, { document, Node: window.Node });
  const { visualDomDiff: compare } = require('visual-dom-diff') as VisualDomDiff;
  const element = (html: string) => {
    const root = document.createElement('div');
    root.innerHTML = html;
    return root;
  };
  return {
    name: 'visual-dom-diff',
    prepare: element,
    compare: (old: Node, now: Node) => {
      const shown = document.createElement('div');
      shown.append(compare(old, now, { diffText: byWords }) as never);
      return shown.innerHTML;
    },
  };
}

/** As diff-match-patch answers: -1 removed, 0 equal, 1 added. */
function byWords(old: string, now: string): [-1 | 0 | 1, string][] {
  return diffArrays([...tokensOf(old)], [...tokensOf(now)]).map(({ value, added, removed }) => [
    added ? 1 : removed ? -1 : 0,
    value.join(''),
  ]);
}
