import { aSite, startForge } from '../../support/forge';
import { expect, test } from '@jest/globals';
import { trustCentreAddress } from '../../../src/platform/trust-centre-address';

test.each([
  ['https://trust.example.com', 'https://trust.example.com'],
  ['https://trust.example.com/', 'https://trust.example.com'],
  ['https://example.com/trust/?x=1#y', 'https://example.com/trust'],
  ['https://user:password@example.com', 'https://example.com'],
  ['http://localhost:4312', 'http://localhost:4312'],
  ['http://trust.example.com', null],
  ['http://localhost.example.com', null],
  ['javascript:alert(1)', null],
  ['trust.example.com', null],
  ['', null],
  [undefined, null],
])('TRUST_CENTRE_URL=%s is %s', async (value, address) => {
  const forge = startForge({ variables: value === undefined ? {} : { TRUST_CENTRE_URL: value } });
  expect(await forge.as(aSite(), trustCentreAddress)).toBe(address);
});
