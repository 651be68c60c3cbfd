import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { join } from 'node:path';
import { questionnaireAnswers } from '../../../../docs-site/core/questionnaire/questionnaire-answers';
import { questionnaireFiles } from '../../../../docs-site/core/questionnaire/questionnaire-files';
import type { TrustData } from '../../../../docs-site/core/trust-data';
import { readTrustData } from '../../../../docs-site/plugin/read-trust-data';

describe('the security questionnaire', () => {
  let data: TrustData;
  beforeAll(async () => {
    data = await readTrustData(join(import.meta.dirname, '../../../../docs-site'), 'https://trust.example');
  });

  it('covers the 17 domains of the matrix, in its order', () => {
    expect(
      questionnaireAnswers(data.facts)
        .map(({ code }) => code)
        .join(' '),
    ).toBe('A&A AIS BCR CCC CEK DCS DSP GRC HRS IAM IPY IVS LOG SEF STA TVM UEM');
  });

  it('says whom to ask wherever something is not stated, and nowhere else', () => {
    const answers = questionnaireAnswers(data.facts).flatMap((domain) => domain.answers);
    const asks = (id: string) => answers.find((answer) => answer.id === id)?.ask;
    expect(asks('certificates')).toBe('support@alpha-serve.com');
    expect(asks('support-downloads')).toBe('support@alpha-serve.com');
    expect(asks('encryption-at-rest-openbook')).toBeNull();
  });

  it('has explanations that read as sentences', () => {
    const explanations = questionnaireAnswers(data.facts).flatMap(({ answers }) => answers.map((a) => a.explanation));
    expect(explanations.filter((text) => /\.\.|:\.| \.|:fact|^[a-z](?!.*@)|[^.]$/.test(text))).toEqual([]);
  });

  it('is a CSV file that a spreadsheet reads, one question a row', () => {
    const rows: Record<string, string>[] = parse(questionnaireFiles(data).get('/questionnaire.csv') ?? '', {
      columns: true,
    });
    expect(rows).toHaveLength(data.facts.questionnaire.questions.length);
    expect(rows.find(({ Id }) => Id === 'backups-connect')).toEqual({
      Domain: 'BCR',
      'Domain name': 'Business continuity management and operational resilience',
      Id: 'backups-connect',
      Question: 'Is the data of the app backed up regularly?',
      Apps: 'Other Cloud Apps, Smart Git',
      Answer: 'yes',
      Explanation: 'At least once a day. Stored securely and protected against unauthorised access.',
      'Seen in': 'https://trust.example/backups/#backups',
      Ask: '',
    });
  });

  it('is a JSON file with the same answers, and says what they were made from', () => {
    const json = JSON.parse(questionnaireFiles(data).get('/questionnaire.json') ?? '') as {
      policyVersion: string;
      inventoryDigest: string;
      domains: { answers: unknown[] }[];
    };
    expect(json.policyVersion).toBe('2.0');
    expect(json.inventoryDigest).toBe(data.inventoryDigest);
    expect(json.domains.flatMap(({ answers }) => answers)).toHaveLength(data.facts.questionnaire.questions.length);
  });

  it('gives the same bytes for the same data', () =>
    expect([...questionnaireFiles(data)]).toEqual([...questionnaireFiles(structuredClone(data))]));
});
