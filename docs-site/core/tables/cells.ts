import { isStated, type Stated } from '../facts/stated';
import type { Cell, Run } from './table';

/** What readers see where the vendor stated nothing. */
export const NOT_STATED_RUN: Run = { text: 'Not stated', mark: 'not stated' };

const ADDRESS = /(https:\/\/[^\s,;<>]*[^\s,;.<>]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

/** Plain words, of which web and e-mail addresses become links. */
export const words = (text: string | number): Cell =>
  String(text)
    .split(ADDRESS)
    // The pattern has one group, so every second part is an address.
    .map((part, at) => (at % 2 === 0 ? { text: part } : { text: part, href: addressOf(part) }))
    .filter((run) => run.text !== '');

export const code = (text: string): Cell => [{ text, mark: 'code' }];

export const statedWords = (fact: Stated<string | number>): Cell => (isStated(fact) ? words(fact) : [NOT_STATED_RUN]);

/** A link where the fact is an address or a page of this site, its words where it is neither. */
export const statedLink = (fact: Stated<string>): Cell =>
  isStated(fact) && PAGE.test(fact) ? [{ text: fact, href: fact }] : statedWords(fact);

const PAGE = /^\/(?:[\w-]+\/)*(?:#[\w-]+)?$/;

const addressOf = (address: string) => (address.startsWith('https://') ? address : `mailto:${address}`);

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const uncapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
