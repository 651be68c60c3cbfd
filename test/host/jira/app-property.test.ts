import { expect, test } from '@jest/globals';
import { connectPast } from '../../../host/connect-past';
import { createJiraSite, seedDataset } from '../../../host/jira';

const PATH = '/rest/atlassian-connect/1/addons/com.example.exporter/properties';
const RESERVED = 'connect_client_key_019cdff3-8bfb-71fe-9628-875b700aebb8';

test('Jira tells the app the key that the app on Connect had for the site, as often as the site plays it', async () => {
  const past = connectPast();
  const jira = createJiraSite({
    dataset: seedDataset({ seed: 1, issues: 1 }),
    baseUrl: 'https://acme.example.com',
    connectPast: past,
  });
  const ask = async (property = RESERVED, kind: 'app' | 'user' = 'app') => {
    const caller = kind === 'app' ? ({ kind } as const) : ({ kind, accountId: jira.users[0]!.accountId } as const);
    const response = await jira.handle(new Request(`https://acme.example.com${PATH}/${property}`), caller);
    return [response.status, ((await response.json()) as { value?: unknown }).value];
  };
  expect(await ask()).toEqual([404, undefined]);
  past.set('client-acme', 1);
  expect(await ask('something-else')).toEqual([404, undefined]);
  expect(await ask(RESERVED, 'user')).toEqual([401, undefined]);
  expect(await ask()).toEqual([200, 'client-acme']);
  expect(await ask()).toEqual([404, undefined]);
});
