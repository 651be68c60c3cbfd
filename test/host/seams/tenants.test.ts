import { expect, test } from '@jest/globals';
import { aSite, startForge } from '../../support/forge';
import { kvs } from '@forge/kvs';

test('a record of one site is not there on another', async () => {
  const forge = startForge();
  const [acme, globex] = [aSite('acme'), aSite('globex')];
  await forge.as(acme, () => kvs.set('greeting', 'hello'));
  expect(await forge.as(acme, () => kvs.get('greeting'))).toBe('hello');
  expect(await forge.as(globex, () => kvs.get('greeting'))).toBeUndefined();
});
