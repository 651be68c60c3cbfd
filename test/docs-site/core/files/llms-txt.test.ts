import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { llmsTxt } from '../../../../docs-site/core/files/llms-txt';
import { policyMarkdownFiles } from '../../../../docs-site/core/files/policy-markdown';
import type { TrustData } from '../../../../docs-site/core/trust-data';
import type { PolicyTexts } from '../../../../docs-site/core/versions/policy-texts';
import { readPolicyTexts } from '../../../../docs-site/plugin/read-policy-texts';
import { readTrustData } from '../../../../docs-site/plugin/read-trust-data';

describe('llms.txt', () => {
  let data: TrustData;
  let texts: PolicyTexts;
  let text: string;
  beforeAll(async () => {
    const siteDir = join(import.meta.dirname, '../../../../docs-site');
    data = await readTrustData(siteDir, 'https://trust.example', false);
    texts = await readPolicyTexts(siteDir, data);
    text = llmsTxt(data, texts);
  });

  it('holds every record kind with every field, every subprocessor, region, measure and answer', () => {
    const names = [
      ...data.inventory.recordKinds.flatMap(({ title, fields }) => [title, ...Object.keys(fields)]),
      ...data.facts.subprocessors.subprocessors.map(({ name }) => name),
      ...data.facts.hosting.regions.map(({ region }) => region),
      ...data.facts.measures.measures.map(({ title }) => title),
    ];
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  });

  it('holds the full text of the version shown first, and leads to the others', () => {
    expect(text).toContain('## Full text of policy version 2.0');
    expect(text).toContain('### Data security and privacy statement');
    expect(text).toContain('(https://trust.example/policies/1.0/backup-policy.md)');
    expect(text).not.toMatch(/::table|:fact\[/);
  });

  it('has one first heading, and none below a table it does not belong to', () => {
    expect(text.match(/^# .*/gm)).toEqual(['# Openbook trust centre']);
    expect(text.match(/^## .*/gm)).toEqual([
      '## Policy versions',
      '## Facts',
      '## Full text of policy version 2.0',
      '## Feeds',
    ]);
  });

  it('stands beside every document of every version as Markdown, which says what it is', () => {
    const files = policyMarkdownFiles(data, texts);
    expect(files.size).toBe(9);
    expect(files.get('/policies/1.1/hosting-regions.md')).toMatch(
      /^# Hosting regions\n\nPolicy version 1\.1, reconstructed; effective date not stated; first shown here on 2026-11-23\. Address: https:\/\/trust\.example\/policies\/1\.1\/hosting-regions\/\n/,
    );
  });
});
