import { FEEDS } from '../feeds/feeds';
import type { Facts } from '../facts/facts';
import type { TrustData } from '../trust-data';
import { documentPath, DOCUMENTS, type PolicyVersion } from '../versions/policy-version';
import { OBJECTIONS_PATH } from './objection-calendar';
import { markdownPath } from './policy-markdown';

export const TRUST_JSON_PATH = '/trust.json';

/** Rises when a reader of the old shape would stumble; fields may be added without it. */
export const TRUST_JSON_FORMAT = 1;

/** The facts of one version as JSON; they have a permanent address, as the documents do. */
export const factsPath = (label: string) => `/policies/${label}/facts.json`;

/** `/trust.json`: everything that the site states, as data with whole addresses. Its shape: `/trust.schema.json`. */
export function trustJson({ siteUrl, facts, inventory, inventoryDigest, versions }: TrustData) {
  return {
    $schema: `${siteUrl}/trust.schema.json`,
    format: TRUST_JSON_FORMAT,
    site: `${siteUrl}/`,
    facts,
    inventory: { sha256: inventoryDigest, ...inventory },
    /** Newest first. */
    versions: versions.map((version) => versionAsData(siteUrl, version)),
    feeds: FEEDS.map(({ id, title, path }) => ({
      id,
      title,
      atom: `${siteUrl}${path}.atom`,
      json: `${siteUrl}${path}.json`,
    })),
    calendar: siteUrl + OBJECTIONS_PATH,
  };
}

function versionAsData(siteUrl: string, { label, state, effective, recorded, summary, documents }: PolicyVersion) {
  return {
    label,
    state,
    effective,
    recorded,
    summary,
    facts: siteUrl + factsPath(label),
    documents: DOCUMENTS.map((id) => ({
      id,
      title: documents[id].title,
      page: siteUrl + documentPath(label, id),
      markdown: siteUrl + markdownPath(label, id),
      clauses: documents[id].clauses.map((clause) => ({
        ...clause,
        address: siteUrl + documentPath(label, id, clause.id),
      })),
    })),
  };
}

/** The facts of every version by path. */
export const factsFiles = ({ versions }: TrustData): ReadonlyMap<string, string> =>
  new Map(versions.map(({ label, facts }: { label: string; facts: Facts }) => [factsPath(label), asJson(facts)]));

export const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
