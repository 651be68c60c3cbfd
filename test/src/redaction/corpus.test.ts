import { describe, expect, test } from '@jest/globals';
import { readCorpus, RELABELLED } from '../../../bench/redaction/corpus';
import { generatedSet } from '../../../bench/redaction/generated-set';
import { falseAlarmsPer100, measure, recallOf } from '../../../bench/redaction/measure';

const { OPENBOOK_DATA } = process.env;
if (OPENBOOK_DATA === undefined) console.warn('OPENBOOK_DATA is not set: the labelled lines are skipped.');

(OPENBOOK_DATA === undefined ? describe.skip : describe)('the labelled lines', () => {
  test('recall and false alarms, with the labels that the README of the data overrules', async () => {
    const measured = measure(await readCorpus(OPENBOOK_DATA ?? '', 'as decided'));
    expect(measured.secrets + measured.clean).toBe(276);
    expect(RELABELLED).toHaveLength(11);
    expect(recallOf(measured)).toBeGreaterThanOrEqual(0.98);
    expect(falseAlarmsPer100(measured)).toBeLessThanOrEqual(2);
  });

  test('what is missed and what is a false alarm, line by line', async () => {
    const { missed, falseAlarms } = measure(await readCorpus(OPENBOOK_DATA ?? '', 'as decided'));
    expect(missed.map(({ text }) => text)).toEqual([]);
    expect(falseAlarms.map(({ text }) => text)).toEqual(['It is not homedir: /Users/to/dir/exampleuser']);
  });

  test('every label that is overruled makes a difference: no line is in the list for nothing', async () => {
    const { missed, falseAlarms } = measure(await readCorpus(OPENBOOK_DATA ?? '', 'as labelled'));
    expect(missed).toHaveLength(2);
    expect(falseAlarms).toHaveLength(10);
  });
});

describe('the generated set', () => {
  test.each([1, 2, 3])('recall and false alarms with seed %d', (seed) => {
    const measured = measure(generatedSet(seed, 10));
    expect(recallOf(measured)).toBeGreaterThanOrEqual(0.98);
    expect(falseAlarmsPer100(measured)).toBeLessThanOrEqual(2);
  });

  test('is the same for the same seed', () => {
    expect(generatedSet(7, 2)).toEqual(generatedSet(7, 2));
    expect(generatedSet(7, 2)).not.toEqual(generatedSet(8, 2));
  });
});
