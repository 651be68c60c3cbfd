import { describe, expect, it } from '@jest/globals';
import { searchIndex } from '../../../../docs-site/core/search/index';
import type { Section } from '../../../../docs-site/core/search/section';

const SECTIONS: readonly Section[] = [
  section(
    '/data/#account',
    'Data inventory',
    'Account data',
    'AddOnKey, ClientKey and SharedSecret of an instance.',
    null,
  ),
  section('/hosting/#regions', 'Hosting regions', 'Regions', 'Smart Git runs with Hetzner in Germany.', null),
  section(
    '/subprocessors/#list',
    'Subprocessors',
    'Current list',
    'Hetzner: hosting. Write to ask@vendor.example.',
    null,
  ),
  section('/policies/2.0/statement/#backups', 'Statement', 'Backups', 'Retention of backups is not stated.', '2.0'),
  section('/policies/2.0/statement/#account-data', 'Statement', 'Account data', 'Openbook keeps no ClientKey.', '2.0'),
  section('/policies/1.1/statement/#backups', 'Statement', 'Backups', 'We back up the data in our centres.', '1.1'),
  section('/policies/1.0/statement/#backups', 'Statement', 'Backups', 'We backup the data in our centers.', '1.0'),
];

function section(url: string, page: string, heading: string, text: string, version: string | null): Section {
  return { url, page, heading, text, version };
}

const index = searchIndex();
index.add(SECTIONS);
const urls = (query: string, version: string | null = '2.0') => index.find(query, version, 20).map(({ url }) => url);

describe('the search', () => {
  it.each<[string, string, string[]]>([
    ['the name of a field', 'ClientKey', ['/policies/2.0/statement/#account-data', '/data/#account']],
    ['a field in small letters', 'clientkey', ['/policies/2.0/statement/#account-data', '/data/#account']],
    ['a part of its name', 'secret', ['/data/#account']],
    ['a company', 'Hetzner', ['/hosting/#regions', '/subprocessors/#list']],
    ['the beginning of a word', 'hetz', ['/hosting/#regions', '/subprocessors/#list']],
    ['a misspelt word', 'retension', ['/policies/2.0/statement/#backups']],
    ['an address', 'ask@vendor.example', ['/subprocessors/#list']],
    ['two words, both of which are met', 'hetzner germany', ['/hosting/#regions']],
    ['a heading before a text', 'backups', ['/policies/2.0/statement/#backups']],
    ['a question with its mark', 'Germany?', ['/hosting/#regions']],
    ['a word that is nowhere', 'blockchain', []],
    ['signs only', '?!', []],
  ])('finds %s: %s', (_, query, expected) => expect(urls(query)).toEqual(expected));

  it.each<[string | null, string[]]>([
    ['1.0', ['/policies/1.0/statement/#backups']],
    ['1.1', []],
    [null, ['/policies/1.0/statement/#backups']],
  ])('in version %s finds what only 1.0 says', (version, expected) => {
    expect(urls('"centers"', version).filter((url) => !url.includes('1.1'))).toEqual(expected);
  });

  it('keeps pages, which belong to no version, whatever version is searched', () => {
    expect(urls('hetzner', '1.0')).toEqual(['/hosting/#regions', '/subprocessors/#list']);
  });

  it('takes a section once, however often its file is loaded', () => {
    index.add(SECTIONS);
    expect(urls('germany')).toEqual(['/hosting/#regions']);
  });
});
