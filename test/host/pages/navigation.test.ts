import { describe, expect, test } from '@jest/globals';
import { addressOf } from '../../../host/pages/navigation';

const state = {
  place: { site: 'quayside', user: '712020:a b', module: 'openbook-export' },
  frame: { url: '', origin: '' },
  siteUrl: 'http://quayside.localhost:4310',
  productOrigin: 'http://localhost:4310',
  context: {},
};

describe('where a navigation leads', () => {
  test.each([
    [{ url: '/browse/OBK-1' }, 'http://quayside.localhost:4310/browse/OBK-1'],
    [{ url: 'https://example.com/x' }, 'https://example.com/x'],
    [{ target: 'issue', issueKey: 'OBK-1' }, 'http://quayside.localhost:4310/browse/OBK-1'],
    [
      { target: 'module', moduleKey: 'openbook-admin' },
      'http://localhost:4310/?site=quayside&user=712020%3Aa+b&module=openbook-admin',
    ],
  ])('%j', (location, address) => {
    expect(addressOf(location, state)).toBe(address);
  });

  test.each([
    [{ url: 'javascript:alert(1)' }, 'Jira does not navigate to "javascript:" addresses.'],
    [{ url: 'data:text/html,x' }, 'Jira does not navigate to "data:" addresses.'],
    [
      { target: 'dashboard', dashboardId: '1' },
      'not emulated by the Openbook host: navigation to the target "dashboard"',
    ],
    [{ target: 'issue' }, '"issueKey" is missing in the location to navigate to.'],
  ])('%j is refused', (location, message) => {
    expect(() => addressOf(location, state)).toThrow(message);
  });
});
