import { isStated, type Stated } from '../facts/stated';
import type { Cell, Run } from './table';

/** What readers see where the vendor stated nothing. */
export const NOT_STATED_RUN: Run = { text: 'Not stated', mark: 'not stated' };

export const words = (text: string | number): Cell => [{ text: String(text) }];

export const code = (text: string): Cell => [{ text, mark: 'code' }];

export const statedWords = (fact: Stated<string | number>): Cell => (isStated(fact) ? words(fact) : [NOT_STATED_RUN]);

/** A link where the fact is an address, the words themselves where it is not. */
export const statedLink = (fact: Stated<string>, text = fact): Cell => {
  if (!isStated(fact)) return [NOT_STATED_RUN];
  const href = hrefOf(fact);
  return href === null ? words(text) : [{ text, href }];
};

/** The address that a fact is: a page of this site, a web address or an e-mail address; null for anything else. */
export function hrefOf(fact: string): string | null {
  if (/^https:\/\/\S+$/.test(fact)) return fact;
  if (/^\/(?:[\w#?=.-]+\/?)*$/.test(fact)) return fact;
  return /^[^\s@/]+@[^\s@/]+\.[a-z]+$/i.test(fact) ? `mailto:${fact}` : null;
}
