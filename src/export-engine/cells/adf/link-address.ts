import { asRecord, asText } from '../../jira/json';
import type { AdfNode } from './adf-node';

const safe = /^(?:https?:\/\/|mailto:)[^\s]/i;

/** Where a mark, card or file leads: only web pages and mail addresses; other schemes could run something. */
export function linkAddress({ attrs }: AdfNode): string | undefined {
  const address = asText(attrs['href']) ?? asText(attrs['url']) ?? asText(asRecord(attrs['data'])?.['url']);
  return address !== undefined && safe.test(address) ? address : undefined;
}
