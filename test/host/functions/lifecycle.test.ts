import { expect, test } from '@jest/globals';
import { aSite } from '../../support/forge';
import { aPlatform } from '../../support/platform';
import { getAppContext } from '@forge/api';

const about = {
  id: 'installation-acme',
  app: { id: '11111111-1111-4111-8111-111111111111', version: '1.0.0' },
  environment: { id: '00000000-0000-0000-0000-000000000001' },
  context: 'ari:cloud:jira::site/cloud-acme',
};

test.each([
  {
    event: 'avi:forge:installed:app' as const,
    installerAccountId: 'admin-1',
    payload: { ...about, installerAccountId: 'admin-1' },
  },
  { event: 'avi:forge:installed:app' as const, payload: about },
  {
    event: 'avi:forge:upgraded:app' as const,
    installerAccountId: 'admin-1',
    payload: { ...about, upgraderAccountId: 'admin-1' },
  },
])('$event reaches the trigger as documented, without a user', async ({ event, installerAccountId, payload }) => {
  const received: unknown[] = [];
  const { platform } = aPlatform(
    {},
    {
      lifecycle: (given, context) => {
        const { moduleKey, installationAri, appVersion } = getAppContext();
        received.push(given, Object.keys(context as object), [moduleKey, String(installationAri), appVersion]);
      },
    },
  );
  await platform.deliverLifecycle({ site: aSite(), event, ...(installerAccountId ? { installerAccountId } : {}) });
  expect(received).toEqual([
    payload,
    ['installContext', 'installation'],
    ['lifecycle', 'ari:cloud:ecosystem::installation/installation-acme', '1.0.0'],
  ]);
});

test('a trigger that throws tells the one who delivers', async () => {
  const { platform } = aPlatform({}, { lifecycle: () => Promise.reject(new Error('no')) });
  const delivery = platform.deliverLifecycle({ site: aSite(), event: 'avi:forge:installed:app' });
  await expect(delivery).rejects.toThrow('There was an error invoking the function - no');
});
