import type { TrustData } from '../trust-data';
import { feedFiles } from '../feeds/feed-files';
import type { PolicyTexts } from '../versions/policy-texts';
import { llmsTxt } from './llms-txt';
import { objectionCalendars } from './objection-calendar';
import { policyMarkdownFiles } from './policy-markdown';
import { SECURITY_TXT_PATH, securityTxt } from './security-txt';
import { asJson, factsFiles, TRUST_JSON_PATH, trustJson } from './trust-json';
import { TRUST_SCHEMA_PATH, trustSchema } from './trust-schema';

/** Every file for other programs, by its path on the site: feeds, calendars, data, text. The same data gives the same bytes. */
export function textFiles(data: TrustData, texts: PolicyTexts): ReadonlyMap<string, string> {
  return new Map([
    ...feedFiles(data, texts),
    ...objectionCalendars(data),
    ...policyMarkdownFiles(data, texts),
    ...factsFiles(data),
    [TRUST_JSON_PATH, asJson(trustJson(data))],
    [TRUST_SCHEMA_PATH, asJson(trustSchema(data.siteUrl))],
    [SECURITY_TXT_PATH, securityTxt(data)],
    ['/llms.txt', llmsTxt(data, texts)],
  ]);
}
