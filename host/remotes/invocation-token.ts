import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { exportJWK, SignJWT, type JWK } from 'jose';
import { limits } from '../limits';
import type { Invocation } from '../seams/invocation';

/** Signs what a remote may believe, with a key of this run of the host; a remote gets the public half. */
export type TokenSigner = {
  /** As `https://forge.cdn.prod.atlassian-dev.net/.well-known/jwks.json` has it for the platform's own keys. */
  readonly jwks: () => Promise<{ readonly keys: readonly JWK[] }>;
  /** The Forge Invocation Token of one call. */
  readonly tokenOf: (invocation: Invocation, nowMs: number) => Promise<string>;
};

const ALGORITHM = 'RS256';
const KEY_ID = 'openbook-host';

const newPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/**
 * Issuer, audience and the claims of `app` are those that atlassian-connect-express 11.5.3 checks and reads
 * (lib/middleware/verify-forge-invocation-token.js); the rest is in D:forge-remote-invocation-contract or in UNVERIFIED.md.
 */
export function createTokenSigner(newId: () => string = randomUUID): TokenSigner {
  let pair: ReturnType<typeof newPair> | undefined;
  // Made when it is first needed: it takes a moment, and few runs of a host call a remote.
  const keys = () => (pair ??= newPair());
  return {
    jwks: async () => ({ keys: [{ ...(await exportJWK(keys().publicKey)), kid: KEY_ID, alg: ALGORITHM, use: 'sig' }] }),
    tokenOf(invocation, nowMs) {
      const { cloudId, accountId, installationId, app, manifest, module } = invocation;
      const seconds = Math.floor(nowMs / 1000);
      return new SignJWT({
        app: {
          id: `ari:cloud:ecosystem::app/${manifest.appId}`,
          version: app.version,
          installationId: `ari:cloud:ecosystem::installation/${installationId}`,
          apiBaseUrl: `https://api.atlassian.com/ex/jira/${cloudId}`,
          environment: {
            type: app.environmentType,
            id: `ari:cloud:ecosystem::environment/${manifest.appId}/${app.environmentId}`,
          },
          module: { type: module.type, key: module.key },
        },
        context: { cloudId, moduleKey: module.key },
        ...(accountId === undefined ? {} : { principal: accountId }),
      })
        .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID, typ: 'JWT' })
        .setIssuer('forge/invocation-token')
        .setAudience(`ari:cloud:ecosystem::app/${manifest.appId}`)
        .setJti(newId())
        .setIssuedAt(seconds)
        .setNotBefore(seconds)
        .setExpirationTime(seconds + limits.invocation.invocationTokenLife.value)
        .sign(keys().privateKey);
    },
  };
}
