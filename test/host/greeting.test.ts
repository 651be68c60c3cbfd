import { expect, test } from '@jest/globals';
import { greeting } from '../../host/greeting';
import { aTenant } from '../support/tenant';

const url = 'http://localhost:4310';
const outside = { deskUrl: 'http://localhost:4313', collectorUrl: 'http://localhost:4314' };

test('the embedded sites, each with its address, and how tools sign in', () => {
  const sites = [aTenant({ title: 'Quayside', name: 'quayside', cloudId: 'cloud-1' })];
  const trustCentreUrl = 'http://localhost:4312';
  expect(greeting({ url, entryUrl: url, trustCentreUrl, outside, sites, apiToken: 'token-1' }, '/work/.openbook'))
    .toBe(`\
Openbook is running: http://localhost:4310

  Quayside: http://localhost:4310/?site=quayside
  Trust centre: http://localhost:4312
  The vendor's support desk: http://localhost:4313
  The vendor's collector: http://localhost:4314

  REST API of Quayside: http://localhost:4310/ex/jira/cloud-1/rest/api/3
  sign in with a user's e-mail address and the API token token-1

The data is in /work/.openbook; --reset empties it.
Press Ctrl+C to stop.`);
});

test('a real site has one address, with its key; a trust centre that is not built has none', () => {
  const sites = [aTenant({ title: 'team.atlassian.net', name: 'team', servesRest: false })];
  const host = { url, entryUrl: `${url}/?key=k`, trustCentreUrl: undefined, outside, sites, apiToken: 'token-1' };
  expect(greeting(host, undefined)).toBe(`\
Openbook is running: http://localhost:4310/?key=k

  team.atlassian.net
  The address works once: only the browser that opens it reads this site.
  The vendor's support desk: http://localhost:4313
  The vendor's collector: http://localhost:4314

The data is in memory and goes when the host stops.
Press Ctrl+C to stop.`);
});
