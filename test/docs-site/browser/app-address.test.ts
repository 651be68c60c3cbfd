import { describe, expect, it } from '@jest/globals';
import { appInAddress, withApp } from '../../../docs-site/browser/app-address';

const HERE = 'https://trust.example/data/?app=openbook#session';

describe('appInAddress', () => {
  it.each([
    [HERE, 'openbook'],
    ['https://trust.example/data/', ''],
    ['https://trust.example/data/?app=', ''],
    ['https://trust.example/data/?q=error&app=smart-git', 'smart-git'],
  ])('%s gives "%s"', (address, app) => expect(appInAddress(address)).toBe(app));
});

describe('withApp', () => {
  it.each([
    ['a page', 'https://trust.example/backups/', 'https://trust.example/backups/?app=openbook'],
    ['a clause', 'https://trust.example/a/#b', 'https://trust.example/a/?app=openbook#b'],
    ['a page with a search', 'https://trust.example/data/?q=x', 'https://trust.example/data/?q=x&app=openbook'],
    ['a page with another app', 'https://trust.example/?app=smart-git', 'https://trust.example/?app=openbook'],
    ['a file', 'https://trust.example/feeds/all.atom', 'https://trust.example/feeds/all.atom'],
    ['another site', 'https://status.example/', 'https://status.example/'],
    ['a mail address', 'mailto:ask@trust.example', 'mailto:ask@trust.example'],
  ])('a link to %s', (_, link, expected) => expect(withApp(link, HERE, 'openbook')).toBe(expected));

  it('leaves links alone while no app is chosen', () => {
    expect(withApp('https://trust.example/backups/', HERE, '')).toBe('https://trust.example/backups/');
  });
});
