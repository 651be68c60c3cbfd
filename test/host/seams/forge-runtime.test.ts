import { expect, test } from '@jest/globals';
import { aSite, startForge } from '../../support/forge';
import { aManifest } from '../../support/platform';
import { getAppContext, permissions } from '@forge/api';
import { installSeams } from '../../../host/seams/install-seams';

test('getAppContext tells the app, the site and the time left', async () => {
  let nowMs = 0;
  const forge = startForge({ now: () => nowMs });
  const context = await forge.as(aSite(), () => {
    nowMs = 1000;
    const { appAri, environmentAri, installationAri, installation, invocationRemainingTimeInMillis, ...rest } =
      getAppContext();
    return {
      ...rest,
      invocationId: typeof rest.invocationId,
      permissions: rest.permissions?.scopes,
      aris: [appAri, environmentAri, installationAri, installation?.ari, installation?.contexts[0]].map(String),
      leftMs: invocationRemainingTimeInMillis(),
    };
  });
  expect(context).toEqual({
    appVersion: '1.0.0',
    environmentType: 'DEVELOPMENT',
    invocationId: 'string',
    moduleKey: 'test',
    license: undefined,
    permissions: ['read:jira-work', 'read:jira-user', 'storage:app'],
    aris: [
      'ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111',
      'ari:cloud:ecosystem::environment/11111111-1111-4111-8111-111111111111/00000000-0000-0000-0000-000000000001',
      'ari:cloud:ecosystem::installation/installation-acme',
      'ari:cloud:ecosystem::installation/installation-acme',
      'ari:cloud:jira::site/cloud-acme',
    ],
    leftMs: 24_000,
  });
});

test('the permissions of the manifest are the ones that the package sees', async () => {
  const forge = startForge({ manifest: aManifest({ scopes: ['storage:app'], backend: ['https://a.example.com'] }) });
  const seen = await forge.as(aSite(), () => [
    permissions.hasScope('storage:app'),
    permissions.hasScope('read:jira-work'),
    permissions.canFetchFrom('backend', 'https://a.example.com'),
    permissions.canFetchFrom('backend', 'https://b.example.com'),
  ]);
  expect(seen).toEqual([true, false, true, false]);
});

test('installing the seams again changes nothing', async () => {
  const before = [globalThis.fetch, console.log];
  installSeams();
  expect([globalThis.fetch, console.log]).toEqual(before);
});
