import { expect, test } from '@jest/globals';
import { installApp } from '../../host/install-app';
import { installationsIn } from '../../host/installations';
import { aPlatform } from '../support/platform';
import { aTenant } from '../support/tenant';

const ada = { accountId: 'ada', isAdmin: false };
const bo = { accountId: 'bo', isAdmin: true };

test.each([
  { story: 'a new site', users: [ada, bo], delivered: null, told: [{ installerAccountId: 'bo' }] },
  { story: 'a site without an admin', users: [ada], delivered: null, told: [{}] },
  { story: 'a new version', users: [ada, bo], delivered: '1.0.0', told: [{ upgraderAccountId: 'bo' }] },
  { story: 'the same version', users: [ada, bo], delivered: '1.1.0', told: [] },
])('$story: the app is told once, and who did it', async ({ users, delivered, told }) => {
  const events: object[] = [];
  const { platform } = aPlatform(
    {},
    {
      lifecycle: (event) => {
        const { installerAccountId, upgraderAccountId } = event as Readonly<Record<string, unknown>>;
        events.push({
          ...(installerAccountId === undefined ? {} : { installerAccountId }),
          ...(upgraderAccountId === undefined ? {} : { upgraderAccountId }),
        });
      },
    },
  );
  const site = aTenant({ users });
  const installations = installationsIn(undefined, () => 'installation-1');
  if (delivered !== null) installations.delivered(site.cloudId, delivered);
  const start = () =>
    installApp({
      platform,
      sites: [site],
      installations,
      version: '1.1.0',
      onError: (error) => {
        throw error;
      },
    });
  await start();
  await start();
  expect(events).toEqual(told);
});

test('an event that the app fails on is reported, and comes again at the next start', async () => {
  let deliveries = 0;
  const { platform } = aPlatform(
    {},
    {
      lifecycle: () => {
        deliveries += 1;
        if (deliveries === 1) throw new Error('not yet');
      },
    },
  );
  const errors: unknown[] = [];
  const installations = installationsIn(undefined, () => 'installation-1');
  const onError = (error: unknown) => errors.push(error);
  const start = () => installApp({ platform, sites: [aTenant()], installations, version: '1.1.0', onError });
  await start();
  await start();
  await start();
  expect([deliveries, errors.map(String)]).toEqual([2, [expect.stringContaining('not yet')]]);
});
