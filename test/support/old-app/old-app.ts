/** The vendor's old app: the real atlassian-connect-express over SQLite, with legacy-connect added to it. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JWTVerifyGetKey } from 'jose';
import { aceFreeze, aceSource, type AceSettings } from '../../../legacy-connect/ace-store';
import type { MoveOptions } from '../../../legacy-connect/answer-move';
import { addMoveRoutes } from '../../../legacy-connect/express-routes';
import { refuseWrites } from '../../../legacy-connect/freeze';
import { createVerifier } from '../../../legacy-connect/verify-invocation';
import { sqliteInMemory } from './sqlite-in-memory';

// Those that legacy-connect names: they are CommonJS, and have no types of their own that fit.
const require = createRequire(join(import.meta.dirname, '../../../legacy-connect/package.json'));
type Handler = (request: never, response: never, next: (error?: unknown) => void) => void;
type Express = ((request: never, response: never) => void) & {
  set(name: string, value: unknown): void;
  use(...handlers: readonly Handler[]): void;
  get(path: string, ...handlers: readonly unknown[]): unknown;
  post(path: string, ...handlers: readonly unknown[]): unknown;
};
const express = require('express') as (() => Express) & { json(): Handler };
type Addon = {
  readonly settings: AceSettings & { readonly sequelize: { query(sql: string): Promise<readonly unknown[]> } };
  middleware(): Handler;
  authenticate(skipQueryHash?: boolean): Handler;
};
type Ace = {
  (app: Express, options: unknown, logger: unknown, files: unknown, ready: () => void): Addon;
  readonly store: { register(name: string, factory: (logger: unknown, options: object) => unknown): void };
};
const ace = require('atlassian-connect-express') as Ace;
const sequelizeStore = require('atlassian-connect-express/lib/store/sequelize') as (
  logger: unknown,
  options: object,
) => unknown;
type Jwt = {
  encodeAsymmetric(claims: object, key: string, algorithm: string, header: object): string;
  encodeSymmetric(claims: object, secret: string): string;
  fromMethodAndUrl(method: string, url: string): unknown;
  createQueryStringHash(request: unknown): string;
};
const jwt = require('atlassian-jwt') as Jwt;

export const OLD_ADDON_KEY = 'com.example.exporter';

/** What Atlassian sends when the app is installed; the fields that no test changes are as on a real site. */
export type OldTenant = {
  readonly clientKey: string;
  readonly sharedSecret: string;
  readonly baseUrl: string;
  /** With the ARI prefix; only a site whose app is linked to Forge has it. */
  readonly installationId?: string;
};

export async function startOldApp({
  appId,
  keys,
  cloudIdOf,
  log,
  onWire = () => undefined,
}: {
  readonly appId: string;
  readonly keys: JWTVerifyGetKey;
  /** Told each body that goes in or out by the routes of the move. */
  readonly onWire?: (text: string) => void;
} & Required<Pick<MoveOptions, 'cloudIdOf' | 'log'>>) {
  const app = express();
  const { port, server } = await listenOn(app as never);
  const url = `http://localhost:${port}`;
  const keyHost = await startKeyHost();
  process.env['CONNECT_KEYS_CDN_URL'] = keyHost.url;

  const printed: string[] = [];
  const print = (...words: unknown[]) => void printed.push(words.map((word) => JSON.stringify(word)).join(' '));
  const logger = { info: print, warn: print, error: print, debug: print, log: print };
  const sqlite = await sqliteInMemory();
  ace.store.register('sql.js', (_logger, options) =>
    sequelizeStore(logger, {
      ...options,
      dialect: 'sqlite',
      storage: ':memory:',
      dialectModule: sqlite,
      logging: false,
    }),
  );
  // Outside production ACE prints whole installation records, secrets included (lib/index.js, postInstallation).
  app.set('env', 'production');
  const { promise: isReady, resolve: ready } = withResolvers();
  const addon = ace(
    app,
    {
      config: {
        production: {
          localBaseUrl: url,
          store: { adapter: 'sql.js' },
          whitelist: ['*.atlassian.net'],
          errorTemplate: false,
        },
      },
    },
    logger,
    filesOf(url),
    ready,
  );
  // ACE adds its own routes on the next tick: what comes before them has to be there by then, as in its template.
  app.use(express.json());
  app.use(addon.middleware());
  await isReady;

  const freeze = aceFreeze(addon.settings);
  app.use(((request: { url: string; body: unknown }, response: { json(body: unknown): unknown }, next: () => void) => {
    if (request.url.startsWith('/openbook-move/')) {
      const json = response.json.bind(response);
      onWire(JSON.stringify(request.body));
      response.json = (body) => {
        onWire(JSON.stringify(body));
        return json(body);
      };
    }
    next();
  }) as never);
  addMoveRoutes(app as never, {
    addonKey: OLD_ADDON_KEY,
    verify: createVerifier({ appId, keys }),
    source: aceSource(addon.settings, {
      savedExports: async (clientKey) => ((await addon.settings.get('exports', clientKey)) ?? []) as readonly unknown[],
      dailyUsage: async (clientKey) => ((await addon.settings.get('usage', clientKey)) ?? []) as readonly unknown[],
    }),
    freeze,
    cloudIdOf,
    log,
  });
  // What the old app's own page did: it saved an export.
  app.post('/exports', addon.authenticate(), refuseWrites(freeze), ((
    request: { body: unknown; context: { clientKey: string } },
    response: { status(code: number): { json(body: unknown): void } },
  ) => {
    void addon.settings
      .get('exports', request.context.clientKey)
      .then((saved) =>
        addon.settings.set('exports', [...((saved ?? []) as unknown[]), request.body], request.context.clientKey),
      )
      .then(() => response.status(201).json({}));
  }) as never);

  return {
    url,
    /** What it printed. */
    printed,
    freeze,
    /** All rows of its store. */
    rows: async () => (await addon.settings.sequelize.query('select * from AddonSettings'))[0] as readonly unknown[],
    /** As Atlassian does it, signed with the key that the key host knows. */
    async install(tenant: OldTenant): Promise<number> {
      const token = jwt.encodeAsymmetric(claims(tenant, 'POST', '/installed', [url]), keyHost.privateKey, 'RS256', {
        kid: keyHost.keyId,
      });
      const body = {
        key: OLD_ADDON_KEY,
        serverVersion: '100286',
        pluginsVersion: '1001.0.0-SNAPSHOT',
        oauthClientId: `oauth-client-of-${tenant.clientKey}`,
        productType: 'jira',
        description: `Atlassian Jira at ${tenant.baseUrl}`,
        serviceEntitlementNumber: `SEN-${tenant.clientKey}`,
        eventType: 'installed',
        ...tenant,
      };
      return (await post('/installed', token, body)).status;
    },
    /** As the old app's own page did it, signed with the tenant's secret. */
    async save(tenant: OldTenant, saved: unknown): Promise<number> {
      const token = jwt.encodeSymmetric(claims(tenant, 'POST', '/exports'), tenant.sharedSecret);
      return (await post('/exports', token, saved)).status;
    },
    keep: (tenant: OldTenant, name: 'exports' | 'usage', value: unknown) =>
      addon.settings.set(name, value, tenant.clientKey),
    async close() {
      delete process.env['CONNECT_KEYS_CDN_URL'];
      await Promise.all([server, keyHost.server].map((each) => new Promise((done) => each.close(done))));
    },
  };

  function claims({ clientKey }: OldTenant, method: string, path: string, audience?: readonly string[]) {
    const seconds = Math.floor(Date.now() / 1000);
    return {
      iss: clientKey,
      sub: '5b10a2844c20165700ede21g',
      iat: seconds,
      exp: seconds + 180,
      qsh: jwt.createQueryStringHash(jwt.fromMethodAndUrl(method, path)),
      ...(audience ? { aud: audience } : {}),
    };
  }

  function post(path: string, token: string, body: unknown) {
    return fetch(url + path, {
      method: 'POST',
      headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }
}

export type OldApp = Awaited<ReturnType<typeof startOldApp>>;

function withResolvers() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

/** ACE reads its descriptor and its settings from files. */
function filesOf(url: string) {
  const directory = mkdtempSync(join(tmpdir(), 'openbook-old-app-'));
  const descriptorFilename = join(directory, 'atlassian-connect.json');
  const configFileName = join(directory, 'config.json');
  const descriptor = {
    key: OLD_ADDON_KEY,
    name: 'The exporter on Connect',
    baseUrl: url,
    vendor: { name: 'Example', url: 'https://example.com' },
    authentication: { type: 'jwt' },
    lifecycle: { installed: '/installed' },
    apiMigrations: { 'signed-install': true },
    scopes: ['READ'],
    modules: {},
  };
  writeFileSync(descriptorFilename, JSON.stringify(descriptor));
  writeFileSync(configFileName, '{}');
  return { descriptorFilename, configFileName };
}

/** Stands in for connect-install-keys.atlassian.com: it knows one key, which is the test's own. */
async function startKeyHost() {
  const keyId = 'key-of-the-test';
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { port, server } = await listenOn((request, response) => {
    const isKnown = request.url === `/${keyId}`;
    response.writeHead(isKnown ? 200 : 404).end(isKnown ? publicKey.export({ type: 'spki', format: 'pem' }) : '');
  });
  return {
    url: `http://localhost:${port}`,
    server,
    keyId,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

async function listenOn(
  handle: Parameters<typeof createServer>[1] & object,
): Promise<{ port: number; server: Server }> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, server };
}
