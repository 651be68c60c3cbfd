import type { App } from '../facts/apps';
import type { Facts } from '../facts/facts';
import type { Inventory } from '../../../src/inventory/inventory';

/**
 * An answer to a field of the Marketplace's Privacy & Security form. `yes` and `no` are its booleans; lists are its lists.
 * The form's other values (such as those of data residency) are not verified, so we answer in words and legal picks them.
 */
export type MarketplaceValue =
  | { readonly kind: 'yes' | 'no' | 'not applicable' | 'not stated' }
  | { readonly kind: 'depends'; readonly on: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'text'; readonly text: string };

/** Whom an answer is about. `inventory` is null for apps that have none. */
export type Subject = { readonly app: App; readonly facts: Facts; readonly inventory: Inventory | null };

/** What was found, the facts that say so, and where on this site they stand. */
export type Finding = { readonly value: MarketplaceValue; readonly reason: string; readonly seenIn: string };

/** `field` is the path in the form's REST resource (Marketplace API, privacy-and-security), the question is in our words. */
export type MarketplaceQuestion = {
  readonly field: string;
  readonly question: string;
  readonly find: (subject: Subject) => Finding;
};

export const yes = (reason: string, seenIn: string): Finding => ({ value: { kind: 'yes' }, reason, seenIn });
export const no = (reason: string, seenIn: string): Finding => ({ value: { kind: 'no' }, reason, seenIn });
export const yesOrNo = (is: boolean, reason: string, seenIn: string): Finding => (is ? yes : no)(reason, seenIn);

export const notStated = (reason: string, seenIn: string): Finding => ({
  value: { kind: 'not stated' },
  reason,
  seenIn,
});

export const notApplicable = (reason: string, seenIn: string): Finding => ({
  value: { kind: 'not applicable' },
  reason,
  seenIn,
});

/** A list; one without entries is an answer too. */
export const list = (items: readonly string[], reason: string, seenIn: string): Finding => ({
  value: { kind: 'list', items: [...new Set(items)] },
  reason,
  seenIn,
});

export const text = (words: string, reason: string, seenIn: string): Finding => ({
  value: { kind: 'text', text: words },
  reason,
  seenIn,
});

export const depends = (on: string, reason: string, seenIn: string): Finding => ({
  value: { kind: 'depends', on },
  reason,
  seenIn,
});

/** The answer as people read it. */
export function valueInWords(value: MarketplaceValue): string {
  switch (value.kind) {
    case 'yes':
    case 'no':
    case 'not applicable':
    case 'not stated':
      return value.kind.charAt(0).toUpperCase() + value.kind.slice(1);
    case 'depends':
      return `Depends on ${value.on}`;
    case 'list':
      return value.items.length === 0 ? 'None' : value.items.join('; ');
    case 'text':
      return value.text;
  }
}
