import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as v from 'valibot';

/** Where Atlassian publishes the keys that sign invocation tokens (developer.atlassian.com, Forge Remote essentials). */
const KEYS = 'https://forge.cdn.prod.atlassian-dev.net/.well-known/jwks.json';

/** Who asks, as the platform signed it. */
export type Caller = {
  /** `ari:cloud:ecosystem::installation/…` */
  readonly installationId: string;
  /** Of the site on which that installation is. */
  readonly cloudId: string;
};

/** Why a token is not believed: words for the log, never a part of the token. */
export type Refusal = 'no-token' | 'expired' | 'wrong-audience' | 'wrong-issuer' | 'bad-signature' | 'malformed';

export type Verified =
  { readonly ok: true; readonly caller: Caller } | { readonly ok: false; readonly why: Refusal | 'keys-unreachable' };

export type VerifyInvocation = (authorization: string | undefined) => Promise<Verified>;

const claims = v.object({
  app: v.object({
    installationId: v.pipe(v.string(), v.startsWith('ari:cloud:ecosystem::installation/')),
    apiBaseUrl: v.string(),
  }),
});

/** `appId` is the Forge app's, with its ARI prefix or without; `clock` gives milliseconds since 1970. */
export function createVerifier({
  appId,
  keys = createRemoteJWKSet(new URL(KEYS)),
  clock = Date.now,
}: {
  readonly appId: string;
  readonly keys?: JWTVerifyGetKey;
  readonly clock?: () => number;
}): VerifyInvocation {
  const prefix = 'ari:cloud:ecosystem::app/';
  const audience = appId.startsWith(prefix) ? appId : prefix + appId;
  return async (authorization) => {
    const token = /^bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return { ok: false, why: 'no-token' };
    try {
      const { payload } = await jwtVerify(token, keys, {
        audience,
        issuer: 'forge/invocation-token',
        // Not what the token says of itself: neither none nor a secret shared with nobody.
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'aud', 'iss'],
        clockTolerance: 5,
        currentDate: new Date(clock()),
      });
      const { installationId, apiBaseUrl } = v.parse(claims, payload).app;
      const cloudId = cloudIdIn(apiBaseUrl);
      return cloudId === null ? { ok: false, why: 'malformed' } : { ok: true, caller: { installationId, cloudId } };
    } catch (error) {
      return { ok: false, why: refusalOf(error) };
    }
  };
}

/** `https://api.atlassian.com/ex/jira/{cloudId}` */
const cloudIdIn = (apiBaseUrl: string): string | null => /\/ex\/jira\/([\w-]+)\/?$/.exec(apiBaseUrl)?.[1] ?? null;

function refusalOf(error: unknown): Refusal | 'keys-unreachable' {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === 'aud' ? 'wrong-audience' : error.claim === 'iss' ? 'wrong-issuer' : 'malformed';
  }
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) {
    return 'bad-signature';
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return 'bad-signature';
  if (error instanceof errors.JWKSTimeout || error instanceof TypeError) return 'keys-unreachable';
  // Any other answer of the key server than 200 is a plain JOSEError.
  return error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC' ? 'keys-unreachable' : 'malformed';
}
