/** The real @forge/bridge in a sandboxed frame of another origin, over the host, in a browser. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Frame, Page } from 'playwright-core';
import type * as ForgeBridge from '@forge/bridge';
import { noFaults } from '../../../host/jira';
import { describeInBrowser, launchBrowser } from '../../support/browser';
import { buildFixtureApp } from '../../support/fixture-app/build';
import { startHostForTest, type TestHost } from '../../support/host';

/** The fixture's page puts the package here. */
declare const bridge: typeof ForgeBridge;
type CallBridge = (command: string, payload: unknown) => Promise<unknown>;

describeInBrowser('a page of the app in the product page', () => {
  let host: TestHost;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    host = await startHostForTest({ appDir: await buildFixtureApp() });
    browser = await launchBrowser();
    page = await browser.newPage();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });
  afterEach(() => host.faults?.set(noFaults));

  /** Opens a page and gives back the frame, when the app in it is ready. */
  async function open(place: Parameters<TestHost['pageUrl']>[0] = {}): Promise<Frame> {
    await page.goto(host.pageUrl(place));
    const frame = await (await page.waitForSelector('#app-frame')).contentFrame();
    if (!frame) throw new Error('The frame has no content.');
    await frame.getByText('Ready').waitFor();
    return frame;
  }

  /** Runs something in the frame; what it throws comes back as text. */
  const failureOf = (frame: Frame, work: () => Promise<unknown>): Promise<string> =>
    frame.evaluate(`(${work.toString()})().then(() => 'no error', (error) => error.name + ': ' + error.message)`);

  const [quayside, fernhill] = ['quayside', 'fernhill'];
  const userOf = (site: string | undefined, find: (user: { isAdmin: boolean }) => boolean) =>
    host.sites.find(({ name }) => name === site)?.users.find(find)?.accountId ?? '';

  test('the frame is another origin, sandboxed as on the platform, and the page of the app runs in it', async () => {
    const frame = await open();
    expect(new URL(frame.url()).origin).toBe(host.appUrl);
    expect(host.appUrl).not.toBe(host.url);
    const element = page.locator('#app-frame');
    expect(await element.getAttribute('sandbox')).toBe(
      'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts',
    );
    expect(await element.getAttribute('allow')).toBe(
      'camera; microphone; display-capture; clipboard-write; fullscreen',
    );
    expect(await frame.evaluate(() => window.parent.origin).catch((error: Error) => error.message)).toMatch(
      /Blocked a frame/,
    );
    expect(host.cspViolations).toEqual([]);
  });

  test('invoke reaches the resolver with who asks and on which site, and brings its answer back', async () => {
    const admin = userOf(quayside, ({ isAdmin }) => isAdmin);
    const frame = await open({ site: quayside, user: admin });
    expect(await frame.evaluate(() => bridge.invoke('echo', { rows: [1, null, 'ü'] }))).toEqual({
      payload: { rows: [1, null, 'ü'] },
      cloudId: host.sites[0]?.cloudId,
      accountId: admin,
    });
  });

  test('invoke fails in the words of the platform', async () => {
    const frame = await open();
    expect(await failureOf(frame, () => bridge.invoke('fail'))).toBe(
      'Error: There was an error invoking the function - the fixture failed on purpose',
    );
    expect(await failureOf(frame, () => bridge.invoke('nobody'))).toMatch(
      /There was an error invoking the function - /,
    );
    expect(await failureOf(frame, () => bridge.invoke('echo', { big: 'x'.repeat(500_001) }))).toMatch(
      /There was an error invoking the function - the request is larger than 500 KB/,
    );
  });

  test('requestJira asks as the signed-in user; two users get two answers', async () => {
    const users = [userOf(quayside, ({ isAdmin }) => isAdmin), userOf(quayside, ({ isAdmin }) => !isAdmin)];
    const names: unknown[] = [];
    for (const user of users) {
      const frame = await open({ site: quayside, user });
      names.push(
        await frame.evaluate(async () => {
          const response = await bridge.requestJira('/rest/api/3/mypermissions?permissions=ADMINISTER');
          const { permissions } = (await response.json()) as {
            permissions: { ADMINISTER: { havePermission: boolean } };
          };
          return [response.status, response.headers.get('content-type'), permissions.ADMINISTER.havePermission];
        }),
      );
    }
    expect(names).toEqual([
      [200, expect.stringContaining('application/json'), true],
      [200, expect.stringContaining('application/json'), false],
    ]);
  });

  test('requestJira posts bodies and passes on what Jira refuses', async () => {
    const frame = await open();
    const search = (jql: string) =>
      frame.evaluate(async (query) => {
        const response = await bridge.requestJira('/rest/api/3/search/jql', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ jql: query, maxResults: 3, fields: ['summary'] }),
        });
        const { issues, errorMessages } = (await response.json()) as { issues?: unknown[]; errorMessages?: string[] };
        return [response.status, issues?.length ?? errorMessages];
      }, jql);
    expect(await search('project = OBK order by key')).toEqual([200, 3]);
    expect(await search('nonsense = 1')).toEqual([400, [expect.stringContaining('nonsense')]]);
  });

  test('requestJira without the scope in the manifest is refused as on the platform', async () => {
    const frame = await open();
    expect(
      await frame.evaluate(async () => {
        const response = await bridge.requestJira('/rest/api/3/myself');
        return [response.status, (await response.json()) as unknown];
      }),
    ).toEqual([401, { code: 401, message: 'Unauthorized; scope does not match' }]);
  });

  test('troubles of Jira reach the page: a 429 without its headers, a 500, no answer', async () => {
    const frame = await open();
    const ask = () =>
      frame.evaluate(() =>
        bridge.requestJira('/rest/api/3/field').then(
          (response) => [response.status, response.headers.get('retry-after')],
          (error: Error) => error.message,
        ),
      );
    host.faults?.set({ rateLimitRate: 1 });
    expect(await ask()).toEqual([429, null]);
    host.faults?.set({ rateLimitRate: 0, errorRate: 1 });
    expect(await ask()).toEqual([500, null]);
    host.faults?.set({ errorRate: 0, networkDown: true });
    expect(await ask()).toBe('Failed to fetch');
  });

  test('getContext tells the page where it stands', async () => {
    const admin = userOf(fernhill, ({ isAdmin }) => isAdmin);
    const frame = await open({ site: fernhill, user: admin, module: 'fixture-admin', theme: 'dark' });
    expect(await frame.evaluate(() => bridge.view.getContext())).toMatchObject({
      accountId: admin,
      cloudId: host.sites[1]?.cloudId,
      environmentType: 'DEVELOPMENT',
      extension: { type: 'jira:adminPage' },
      moduleKey: 'fixture-admin',
      siteUrl: host.sites[1]?.url,
      theme: { colorMode: 'dark' },
    });
  });

  test('storage of one site is not seen on the other', async () => {
    const here = await open({ site: quayside });
    await here.evaluate(() => bridge.invoke('remember', { text: 'of quayside' }));
    const there = await open({ site: fernhill });
    expect(await there.evaluate(() => bridge.invoke('recall'))).toBe('nothing');
    const again = await open({ site: quayside });
    expect(await again.evaluate(() => bridge.invoke('recall'))).toEqual({ text: 'of quayside' });
  });

  test('theming follows the choice of the user, live', async () => {
    const frame = await open({ theme: 'light' });
    const colours = () =>
      frame.evaluate(() => [
        document.documentElement.dataset['colorMode'],
        getComputedStyle(document.documentElement).getPropertyValue('--ds-surface'),
      ]);
    await frame.evaluate(() => bridge.view.theme.enable());
    expect(await colours()).toEqual(['light', '#FFFFFF']);
    await page.selectOption('#theme-select', 'dark');
    await frame.waitForFunction(() => document.documentElement.dataset['colorMode'] === 'dark');
    expect(await colours()).toEqual(['dark', '#1F1F21']);
    expect(await page.evaluate(() => document.documentElement.dataset['colorMode'])).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.selectOption('#theme-select', 'auto');
    await frame.waitForFunction(() => document.documentElement.dataset['colorMode'] === 'light');
  });

  test('flags show, act and close; events come back to who listens', async () => {
    const frame = await open();
    await frame.evaluate(async () => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      const subscription = await bridge.events.on('saved', (news) => heard.push(news));
      await bridge.events.emit('saved', { rows: 3 });
      subscription.unsubscribe();
      await bridge.events.emit('saved', { rows: 4 });
      const flag = bridge.showFlag({
        id: 'done',
        title: '<b>Export</b> finished',
        description: '3 issues',
        type: 'success',
        actions: [{ text: 'Again', onClick: () => void heard.push('again') }],
      });
      Object.assign(globalThis, { flag });
    });
    const flag = page.getByRole('alert');
    expect(await flag.innerText()).toContain('<b>Export</b> finished');
    await flag.getByRole('button', { name: 'Again' }).click();
    await frame.waitForFunction(() => (globalThis as unknown as { heard: unknown[] }).heard.length === 2);
    expect(await frame.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)).toEqual([
      { rows: 3 },
      'again',
    ]);
    await frame.evaluate(() => (globalThis as unknown as { flag: { close(): Promise<void> } }).flag.close());
    await flag.waitFor({ state: 'detached' });
  });

  test('the page navigates to another module, and names its window', async () => {
    const frame = await open();
    await frame.evaluate(() => bridge.view.changeWindowTitle('Export done'));
    expect(await page.title()).toBe('Export done');
    const address = await frame.evaluate(() =>
      bridge.router.getUrl({ target: 'module', moduleKey: 'fixture-admin' }).then(String),
    );
    expect(address.startsWith(`${host.url}/?`)).toBe(true);
    await frame.evaluate(() => void bridge.router.navigate({ target: 'module', moduleKey: 'fixture-admin' }));
    await page.waitForURL(/module=fixture-admin/);
    expect(await failureOf(await readyFrame(), () => bridge.router.navigate('javascript:alert(1)'))).toMatch(
      /does not navigate to "javascript:" addresses/,
    );
  });

  const readyFrame = async (): Promise<Frame> => {
    await page.frameLocator('#app-frame').getByText('Ready').waitFor();
    return page.frames().at(-1) as Frame;
  };

  test('a command that is not emulated says so to the app and in the log', async () => {
    const frame = await open();
    expect(await failureOf(frame, () => bridge.rovo.isEnabled())).toMatch(
      /not emulated by the Openbook host: bridge command "isRovoEnabled"/,
    );
    expect(host.log.map(({ message }) => message)).toContain(
      'not emulated by the Openbook host: bridge command "isRovoEnabled"',
    );
  });

  test('another page that frames the app, or opens the product, gets no bridge', async () => {
    await page.route('http://stranger.test/', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${host.appUrl}/page/index.html"></iframe>` }),
    );
    await page.goto('http://stranger.test/');
    await page.waitForTimeout(300);
    const framed = page.frames().find((each) => each !== page.mainFrame());
    expect(await framed?.evaluate(() => document.body.innerText)).not.toContain('Fixture');
    expect(
      await page.evaluate(
        (address) =>
          fetch(`${address}/__host/invoke`, { method: 'POST', body: '{}' }).then(
            () => 'answered',
            () => 'refused',
          ),
        host.url,
      ),
    ).toBe('refused');
  });

  test('a message from the frame that claims another place changes nothing', async () => {
    const user = userOf(quayside, ({ isAdmin }) => !isAdmin);
    const frame = await open({ site: quayside, user });
    const answers = await frame.evaluate(() => {
      const { callBridge } = (globalThis as unknown as { __bridge: { callBridge: CallBridge } }).__bridge;
      const place = { site: 'fernhill', user: 'somebody', module: 'fixture-admin' };
      return Promise.all([
        callBridge('invoke', { functionKey: 'echo', payload: null, place }),
        callBridge('fetchProduct', {
          product: 'jira',
          restPath: '/rest/api/3/serverInfo',
          fetchRequestInit: {},
          place,
        }),
      ]);
    });
    expect(answers).toMatchObject([
      { cloudId: host.sites[0]?.cloudId, accountId: user },
      { body: expect.stringContaining(host.sites[0]?.url ?? 'no site') as unknown },
    ]);
  });

  test('switching the site and the user in the bar', async () => {
    await open({ site: quayside });
    await page.selectOption('#site-select', 'fernhill');
    await page.waitForURL(/site=fernhill/);
    await readyFrame();
    const other = userOf(fernhill, ({ isAdmin }) => !isAdmin);
    await page.selectOption('#user-select', other);
    await page.waitForURL((url) => url.searchParams.get('user') === other);
    expect(await (await readyFrame()).evaluate(() => bridge.invoke('echo'))).toMatchObject({
      cloudId: host.sites[1]?.cloudId,
      accountId: other,
    });
  });

  test('admin pages are in the navigation of admins only', async () => {
    const links = () => page.getByRole('navigation').getByRole('link').allInnerTexts();
    await open({ user: userOf(quayside, ({ isAdmin }) => isAdmin) });
    expect(await links()).toEqual(['Fixture', 'Fixture settings', 'Support desk', 'Collector']);
    await open({ user: userOf(quayside, ({ isAdmin }) => !isAdmin) });
    expect(await links()).toEqual(['Fixture', 'Support desk', 'Collector']);
  });

  test('the "Simulate" menu switches a trouble on and off', async () => {
    await open();
    await page.getByText('Simulate').click();
    await page.getByLabel('Offline').check();
    await page.waitForFunction(() => document.querySelector('#simulate')?.classList.contains('is-active'));
    await page.reload();
    expect(host.faults?.settings().networkDown).toBe(true);
    await page.getByText('Simulate').click();
    const off = page.waitForResponse((response) => response.url().endsWith('/__host/faults'));
    await page.getByLabel('Offline').uncheck();
    await off;
    expect(host.faults?.settings().networkDown).toBe(false);
  });

  test('the app was installed once on each site', async () => {
    for (const site of [quayside, fernhill]) {
      const frame = await open({ site });
      expect(await frame.evaluate(() => bridge.invoke('installs'))).toEqual(['1.2.0']);
    }
  });

  test('what the Content-Security-Policy blocks is recorded', async () => {
    const frame = await open();
    await frame.evaluate(() => {
      document.body.append(Object.assign(document.createElement('style'), { textContent: 'h1 { color: red }' }));
    });
    for (let waited = 0; host.cspViolations.length === 0 && waited < 3000; waited += 50) await page.waitForTimeout(50);
    expect(host.cspViolations).toEqual([
      { directive: 'style-src-elem', blocked: 'inline', page: `${host.appUrl}/page/index.html` },
    ]);
  });
});
