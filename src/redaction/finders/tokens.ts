import { matches } from '../finding';

/**
 * Tokens that tell themselves by a prefix, written from the formats that their makers publish and from those that the
 * detectors gitleaks, secretlint and detect-secrets (all MIT or Apache-2.0) agree on.
 */
const PREFIXED = [
  // Amazon, Google, Microsoft
  '(?:AKIA|ASIA|ABIA|ACCA|AGPA|AIDA|AIPA|ANPA|ANVA|AROA)[A-Z0-9]{16}(?![A-Za-z0-9])',
  'amzn\\.mws\\.[0-9a-f-]{36}',
  'AIza[\\w-]{35}',
  'ya29\\.[\\w-]{20,}',
  'GOCSPX-[\\w-]{24,}',
  '1//0[\\w-]{40,}',
  // Code and packages
  'gh[pousr]_[\\w.-]{20,}',
  'github_pat_\\w{22,}',
  'gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat|ffct)-[\\w.-]{20,}',
  'GR1348941[\\w-]{20,}',
  'npm_[A-Za-z0-9]{36}',
  'pypi-AgE[\\w-]{50,}',
  'rubygems_[0-9a-f]{48}',
  'dckr_(?:pat|oat)_[\\w-]{20,}',
  // Messages
  'xox[a-z](?:\\.xox[a-z])?-[\\w-]{10,}',
  'xapp-\\d-[\\w-]{10,}',
  'SG\\.[\\w-]{16,32}\\.[\\w-]{16,64}',
  '(?:SK|AC)[0-9a-f]{32}(?![A-Za-z0-9])',
  'key-[0-9a-f]{32}(?![A-Za-z0-9])',
  '[0-9a-f]{32}-us\\d{1,2}(?![A-Za-z0-9])',
  '\\d{8,10}:AA[\\w-]{33}',
  'hooks\\.slack\\.com/(?:services|workflows|triggers)/[\\w/-]+',
  'discord(?:app)?\\.com/api/webhooks/\\d{1,30}/[\\w-]+',
  '[\\w-]{1,60}\\.webhook\\.office\\.com/webhookb2/[\\w@/-]+',
  // Money
  '[sr]k_(?:live|test)_[A-Za-z0-9]{24,}',
  'whsec_[A-Za-z0-9+/=]{24,}',
  'shp(?:at|ca|pa|ss)_[A-Za-z0-9]{32,}',
  'sq0[a-z]{3}-[\\w-]{22,}',
  // Hosting and data
  'dapi[0-9A-Fa-f]{32}(?![0-9A-Za-z])(?:-\\d)?',
  'do[opr]_v1_[0-9a-f]{64}',
  'cf(?:ut|at|k)_[A-Za-z0-9]{40}[0-9a-f]{8}(?![A-Za-z0-9])',
  'hv[sbr]\\.[\\w-]{24,}',
  'tskey-[a-z]{2,20}-[A-Za-z0-9]{8,}-[A-Za-z0-9]{16,}',
  'vc[apkir]_[A-Za-z0-9]{24,}',
  'pscale_(?:tkn|pw|oauth)_[\\w=.-]{32,}',
  'sbp_[0-9a-f]{40}',
  'sb_secret_[\\w-]{20,}',
  'HRKU-[\\w-]{36,}',
  'pul-[0-9a-f]{40}',
  'nfp_\\w{36,}',
  // Observing and working
  'gl(?:sa|c)_[\\w=/+-]{32,}',
  'NRAK-[A-Z0-9]{27}',
  'sntry[su]_[\\w=+/-]{40,}',
  'PMAK-[0-9a-f]{24}-[0-9a-f]{34}',
  'dp\\.(?:pt|st|ct|sa|scim|audit)\\.[\\w.-]{40,}',
  'pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}',
  'fig[a-z]{1,2}_[\\w-]{40,}',
  'lin_(?:api|oauth)_[A-Za-z0-9]{32,}',
  'ntn_\\d{11}[A-Za-z0-9]{35}(?![A-Za-z0-9])',
  'ops_eyJ[\\w-]{100,}',
  // Models
  'sk-ant-[a-z]{3,8}\\d{2}-[\\w-]{60,}',
  'sk-[\\w-]{20,200}T3BlbkFJ[\\w-]{16,}',
  'sk-(?:or-v1-)?[0-9a-f]{32,64}(?![\\w-])',
  'gsk_[A-Za-z0-9]{52}(?![\\w-])',
  'hf_[A-Za-z]{34}(?![A-Za-z0-9])',
  // Keys by themselves
  'AGE-SECRET-KEY-1[0-9A-Z]{58}',
  '0x[0-9a-fA-F]{64}(?![0-9a-zA-Z])',
];

export const prefixedTokens = matches(new RegExp(`(?<![A-Za-z])(?:${PREFIXED.join('|')})`, 'g'), 'token');

/** Tokens with their mark in the middle: Microsoft Entra secrets, Azure DevOps, Terraform Cloud, Discord. */
export const unprefixedTokens = matches(
  /(?<![\w~.-])(?:[\w~.-]{3}\dQ~[\w~.-]{31,34}|[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}|[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,70}|[MNO][\w-]{23,25}\.[\w-]{6}\.[\w-]{27,38})(?![\w~-])/g,
  'token',
);

/** API tokens of people (`ATATT`), of admins (`ATCTT`) and of apps, and Bitbucket's app passwords (`ATBB`). */
export const atlassianTokens = matches(
  /(?<![A-Za-z0-9])(?:AT[A-Z]TT[A-Za-z0-9+/_=-]{12,}|ATBB[A-Za-z0-9_=-]{20,})/g,
  'atlassian-token',
);

/** Header and payload are JSON objects in base64url, so that both begin with `{"`; the signature may be missing. */
export const jsonWebTokens = matches(
  /(?<![A-Za-z0-9_-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}(?:\.[\w-]*){0,3}/g,
  'json-web-token',
);
