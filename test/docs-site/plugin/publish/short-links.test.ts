import { describe, expect, it } from '@jest/globals';
import { shortLinks } from '../../../../docs-site/plugin/publish/short-links';

const version = (label: string) => ({
  label,
  state: 'in preparation' as const,
  effective: null,
  recorded: '2026-11-23',
  summary: 'A version.',
  facts: {} as never,
  documents: {
    statement: { title: 'Data security & privacy', clauses: [] },
    'hosting-regions': { title: 'Hosting regions', clauses: [] },
    'backup-policy': { title: 'Backup policy', clauses: [] },
  },
});

describe('shortLinks', () => {
  const links = shortLinks({ siteUrl: 'https://trust.example', versions: [version('2.0'), version('1.1')] });

  it('has one for each document', () => {
    expect(links.map(({ path }) => path)).toEqual([
      '/policies/statement/',
      '/policies/hosting-regions/',
      '/policies/backup-policy/',
    ]);
  });

  it('leads to the version that readers see first: by link, by script, and by refresh where there are no scripts', () => {
    const $ = links[0]?.$;
    expect($?.('a').attr()).toEqual({ 'data-script': 'moved', href: '/policies/2.0/statement/' });
    expect($?.('noscript meta').attr()).toEqual({
      'http-equiv': 'refresh',
      content: '0; url=/policies/2.0/statement/',
    });
    expect($?.('link[rel=canonical]').attr('href')).toBe('https://trust.example/policies/2.0/statement/');
    expect($?.('meta[name=robots]').attr('content')).toBe('noindex');
    expect($?.('title').text()).toBe('Data security & privacy');
  });
});
