import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { browserOf, type BrowserFamily } from '../../../src/user-agent/browser-family';
import { systemOf, type SystemFamily } from '../../../src/user-agent/system-family';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('a browser and a system from a user agent', () => {
  test.each<[string, BrowserFamily, string | null, SystemFamily]>([
    [`${WINDOWS} Chrome/142.0.0.0 Safari/537.36`, 'Chrome', '142', 'Windows'],
    [`${WINDOWS} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.3595.53`, 'Edge', '142', 'Windows'],
    [`${WINDOWS} Chrome/140.0.0.0 Safari/537.36 OPR/124.0.0.0`, 'Opera', '124', 'Windows'],
    [`${WINDOWS} Chrome/140.0.0.0 Safari/537.36 Vivaldi/7.6`, 'other', null, 'Windows'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox', '145', 'Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', '140', 'Linux'],
    [
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
      'Chrome',
      '141',
      'Chrome OS',
    ],
    [`${MAC} Version/18.6 Safari/605.1.15`, 'Safari', '18', 'macOS'],
    [`${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1`, 'Safari', '18', 'iOS'],
    [`${IPHONE} CriOS/142.0.7444.77 Mobile/15E148 Safari/604.1`, 'Chrome', '142', 'iOS'],
    [`${IPHONE} FxiOS/145.0 Mobile/15E148 Safari/605.1.15`, 'Firefox', '145', 'iOS'],
    [`${ANDROID} Chrome/142.0.0.0 Mobile Safari/537.36`, 'Chrome', '142', 'Android'],
    [`${ANDROID} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`, 'Samsung Internet', '28', 'Android'],
    ['Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko', 'other', null, 'Windows'],
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'other', null, 'other'],
    ['node', 'other', null, 'other'],
    ['', 'other', null, 'other'],
  ])('%s', (userAgent, family, major, system) => {
    expect(browserOf(userAgent)).toEqual({ family, major });
    expect(systemOf(userAgent)).toBe(system);
  });
});

const { OPENBOOK_DATA } = process.env;
if (OPENBOOK_DATA === undefined) console.warn('OPENBOOK_DATA is not set: the user agents of uap-core are skipped.');

/** The names of uap-core that mean one of our families; every other name means "other". */
const BROWSERS: Readonly<Record<string, BrowserFamily>> = {
  Chrome: 'Chrome',
  'Chrome Mobile': 'Chrome',
  'Chrome Mobile WebView': 'Chrome',
  'Chrome Mobile iOS': 'Chrome',
  Chromium: 'Chrome',
  HeadlessChrome: 'Chrome',
  Edge: 'Edge',
  'Edge Mobile': 'Edge',
  Firefox: 'Firefox',
  'Firefox Beta': 'Firefox',
  'Firefox Mobile': 'Firefox',
  'Firefox iOS': 'Firefox',
  'Mobile Safari': 'Safari',
  'Mobile Safari UI/WKWebView': 'Safari',
  Safari: 'Safari',
  Opera: 'Opera',
  'Opera Coast': 'Opera',
  'Opera GX': 'Opera',
  'Opera Mini': 'Opera',
  'Opera Mobile': 'Opera',
  'Opera Tablet': 'Opera',
  'Opera Touch': 'Opera',
  'Samsung Internet': 'Samsung Internet',
};

const SYSTEMS: Readonly<Record<string, SystemFamily>> = {
  Windows: 'Windows',
  'Mac OS X': 'macOS',
  'Mac OS': 'macOS',
  iOS: 'iOS',
  Android: 'Android',
  'Chrome OS': 'Chrome OS',
  Linux: 'Linux',
  Debian: 'Linux',
  Gentoo: 'Linux',
  Mandriva: 'Linux',
  'Red Hat': 'Linux',
  Ubuntu: 'Linux',
};

type Row = {
  readonly user_agent: string;
  readonly browser_family: string;
  readonly browser_major: string;
  readonly os_family: string;
};

(OPENBOOK_DATA === undefined ? describe.skip : describe)('the user agents of uap-core', () => {
  const read = async (name: string) =>
    parse<Row>(await readFile(join(OPENBOOK_DATA ?? '', 'ua', name)), { columns: true });
  const share = (rows: readonly Row[], isRight: (row: Row) => boolean) => rows.filter(isRight).length / rows.length;

  const isRightBrowser = (row: Row) => {
    const expected = BROWSERS[row.browser_family] ?? 'other';
    const { family, major } = browserOf(row.user_agent);
    return family === expected && (expected === 'other' || (major ?? '') === row.browser_major);
  };

  test('family and major version are right for 99 in 100', async () => {
    const rows = await read('user-agents-expected.csv');
    expect(rows).toHaveLength(1600);
    expect(share(rows, isRightBrowser)).toBeGreaterThanOrEqual(0.99);
  });

  // Most of the corpus are rare browsers and robots, so that "other" alone would be right for 95 in 100.
  test('nine in ten are right where the browser is one of ours', async () => {
    const rows = (await read('user-agents-expected.csv')).filter((row) => row.browser_family in BROWSERS);
    expect(rows).toHaveLength(87);
    expect(share(rows, isRightBrowser)).toBeGreaterThanOrEqual(0.9);
  });

  test('the system is right for 99 in 100', async () => {
    const rows = [
      ...(await read('os-expected.csv')),
      ...(await read('user-agents-expected.csv')).filter((row) => row.os_family !== ''),
    ];
    expect(rows).toHaveLength(682);
    expect(
      share(rows, (row) => systemOf(row.user_agent) === (SYSTEMS[row.os_family] ?? 'other')),
    ).toBeGreaterThanOrEqual(0.99);
  });
});
