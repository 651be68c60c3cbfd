import { expect, test } from '@jest/globals';
import { aSite, startForge } from '../../support/forge';

const site = aSite();

test('a function sees the variables of its own app, and nothing of this machine', async () => {
  process.env.OPENBOOK_TEST_SECRET = 'of this machine';
  const [one, two] = [startForge({ variables: { COLOUR: 'blue' } }), startForge()];
  const read = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return { ...process.env };
  };
  expect(await Promise.all([one.as(site, read), two.as(site, read)])).toEqual([{ COLOUR: 'blue' }, {}]);
  expect(process.env.OPENBOOK_TEST_SECRET).toBe('of this machine');
});

test('what a function changes is gone with it', async () => {
  const forge = startForge({ variables: { COLOUR: 'blue' } });
  await forge.as(site, () => {
    process.env.COLOUR = 'red';
    process.env = {};
  });
  expect(await forge.as(site, () => process.env.COLOUR)).toBe('blue');
  expect(process.env.PATH).toBeDefined();
});
