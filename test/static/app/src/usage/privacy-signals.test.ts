import { expect, test } from '@jest/globals';
import { asksNotToBeTracked } from '../../../../../static/app/src/usage/privacy-signals';

test.each([
  [{}, false],
  [{ doNotTrack: null }, false],
  [{ doNotTrack: '0' }, false],
  [{ doNotTrack: 'unspecified' }, false],
  [{ doNotTrack: '1' }, true],
  [{ globalPrivacyControl: false }, false],
  [{ globalPrivacyControl: true }, true],
  [{ doNotTrack: '0', globalPrivacyControl: true }, true],
])('a browser that says %j asks not to be tracked: %s', (signals, asks) => {
  expect(asksNotToBeTracked(signals)).toBe(asks);
});
