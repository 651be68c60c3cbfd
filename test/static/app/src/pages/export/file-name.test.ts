import { describe, expect, test } from '@jest/globals';
import { exportFileName } from '../../../../../../static/app/src/pages/export/file-name';

const evening = new Date('2026-11-23T17:30:59.999Z');

describe('the name of the file', () => {
  test.each([
    ['https://acme.atlassian.net', 'Europe/Berlin', 'acme-issues-2026-11-23-1830.csv'],
    ['https://acme.atlassian.net/', 'Asia/Tokyo', 'acme-issues-2026-11-24-0230.csv'],
    ['https://Big-Corp.jira.com/x', 'UTC', 'big-corp-issues-2026-11-23-1730.csv'],
    ['http://localhost:4310', 'UTC', 'localhost-issues-2026-11-23-1730.csv'],
    ['https://%2e%2e/', 'UTC', '2e2e-issues-2026-11-23-1730.csv'],
    ['', 'UTC', 'jira-issues-2026-11-23-1730.csv'],
  ])('%s in %s', (siteUrl, timeZone, name) => {
    expect(exportFileName(siteUrl, evening, timeZone, 'csv')).toBe(name);
  });

  test('midnight is 00 and not 24', () => {
    expect(exportFileName('https://acme.atlassian.net', new Date('2026-01-01T00:05:00Z'), 'UTC', 'csv')).toBe(
      'acme-issues-2026-01-01-0005.csv',
    );
  });
});
