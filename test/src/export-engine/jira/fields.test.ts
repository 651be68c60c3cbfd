import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { defaultFieldIds, listFields, type FieldKind } from '../../../../src/export-engine';
import { fieldKind } from '../../../../src/export-engine/jira/field-kind';
import { json } from '../../../support/scripted-jira';

const list = (fields: unknown) => listFields(async () => json(fields));

describe('the list of fields', () => {
  test('is sorted as people sort, and has the key also where Jira does not list it', async () => {
    const fields = await list([
      { id: 'customfield_2', name: 'team 10', custom: true, schema: { type: 'string' } },
      { id: 'customfield_1', name: 'Team 9', custom: true, schema: { type: 'string' } },
      { id: 'summary', name: 'Summary', custom: false, schema: { type: 'string', system: 'summary' } },
      { id: 'customfield_3', name: 'Élan', custom: true },
    ]);
    expect(fields).toEqual([
      { id: 'customfield_3', name: 'Élan', custom: true, kind: 'other' },
      { id: 'issuekey', name: 'Key', custom: false, kind: 'issueKey' },
      { id: 'summary', name: 'Summary', custom: false, kind: 'text' },
      { id: 'customfield_1', name: 'Team 9', custom: true, kind: 'text' },
      { id: 'customfield_2', name: 'team 10', custom: true, kind: 'text' },
    ]);
  });

  test('has the sides of a field right after it', async () => {
    const fields = await list([
      { id: 'status', name: 'Status', custom: false, schema: { type: 'status', system: 'status' } },
      { id: 'a', name: 'Status A', custom: true, schema: { type: 'string' } },
    ]);
    expect(fields.slice(1)).toEqual([
      { id: 'status', name: 'Status', custom: false, kind: 'status' },
      {
        id: 'status#category',
        name: 'Status: category',
        custom: false,
        kind: 'status',
        fieldId: 'status',
        aspect: 'category',
      },
      { id: 'a', name: 'Status A', custom: true, kind: 'text' },
    ]);
  });

  test('passes over what is no field', async () => {
    expect(await list([null, {}, { name: 'no id' }, { id: 'x' }])).toEqual([
      { id: 'issuekey', name: 'Key', custom: false, kind: 'issueKey' },
      { id: 'x', name: 'x', custom: false, kind: 'other' },
    ]);
  });

  test('that is no list is an error', async () => {
    await expect(list({ values: [] })).rejects.toMatchObject({ code: 'JIRA_UNAVAILABLE' });
  });
});

test('the default columns start as Jira’s own issue list does', () => {
  expect(defaultFieldIds.slice(0, 3)).toEqual(['issuetype', 'issuekey', 'summary']);
});

const system = (type: string, id: string, items?: string) => ({ type, system: id, ...(items && { items }) });
const custom = (type: string, key: string, items?: string) => ({
  type,
  custom: `com.atlassian.jira.plugin.system.customfieldtypes:${key}`,
  ...(items && { items }),
});

test.each<[string, unknown, FieldKind]>([
  ['issuekey', undefined, 'issueKey'],
  ['thumbnail', undefined, 'other'],
  ['summary', system('string', 'summary'), 'text'],
  ['description', system('string', 'description'), 'richText'],
  ['environment', system('string', 'environment'), 'richText'],
  ['labels', system('array', 'labels', 'string'), 'labels'],
  ['issuelinks', system('array', 'issuelinks', 'issuelinks'), 'issueLinks'],
  ['subtasks', system('array', 'subtasks', 'issuelinks'), 'subtasks'],
  ['parent', system('issuelink', 'parent'), 'parent'],
  ['comment', system('comments-page', 'comment'), 'comments'],
  ['worklog', system('array', 'worklog', 'worklog'), 'worklogs'],
  ['created', system('datetime', 'created'), 'dateTime'],
  ['duedate', system('date', 'duedate'), 'date'],
  ['cf', custom('string', 'textfield'), 'text'],
  ['cf', custom('string', 'textarea'), 'richText'],
  ['cf', custom('string', 'url'), 'url'],
  ['cf', { type: 'boolean', custom: 'com.example:flag' }, 'boolean'],
  ['cf', custom('option-with-child', 'cascadingselect'), 'cascade'],
  ['cf', custom('array', 'multiselect', 'option'), 'options'],
  ['cf', custom('array', 'multiuserpicker', 'user'), 'users'],
  ['cf', { type: 'array', items: 'json', custom: 'com.pyxis.greenhopper.jira:gh-sprint' }, 'sprints'],
  ['cf', { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-lexo-rank' }, 'rank'],
  ['cf', { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-epic-link' }, 'parent'],
  ['cf', { type: 'sd-customerrequesttype', custom: 'com.atlassian.servicedesk:vp-origin' }, 'requestType'],
  ['cf', { type: 'object', custom: 'com.example:thing' }, 'other'],
  ['cf', { type: 'constructor' }, 'other'],
])('%s with schema %j is of kind %s', (id, schema, kind) => {
  expect(fieldKind(id, schema)).toBe(kind);
});

const dataFolder = process.env['OPENBOOK_DATA'];
if (!dataFolder) console.log('Skipped: the fields of real sites need OPENBOOK_DATA.');
(dataFolder ? test : test.skip)('on real sites few kinds of fields are unknown', () => {
  const folder = join(dataFolder ?? '', 'jira/responses/go-atlassian');
  const unknown = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { id, schema } = value as { id?: unknown; schema?: { type?: string; items?: string; custom?: string } };
    if (schema?.type && fieldKind(String(id), schema) === 'other')
      unknown.add(schema.custom?.split(':')[1] ?? schema.type);
    Object.values(value).forEach(look);
  };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')))
    look(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  // Shown by what any value shows; their shapes are private to their apps.
  expect([...unknown].sort()).toEqual([
    'devsummarycf',
    'issuerestriction',
    'rm-teams-custom-field-team',
    'sd-customer-organizations',
    'sd-request-language',
    'service-entity-field-cftype',
    'timeinstatus',
  ]);
});
