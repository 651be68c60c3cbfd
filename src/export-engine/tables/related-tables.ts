import { dateOf, instantOf } from '../cells/date-time';
import { displayText } from '../cells/display-text';
import { issueLink, issueLinkTexts } from '../cells/linked-issues';
import type { RichText } from '../cells/rich-text';
import { sprintRecord } from '../cells/sprints';
import type { Cell, Row, ValueType } from '../columns';
import { asArray, asRecord, asText, type JsonRecord } from '../jira/json';
import type { ReadIssue, RelatedFields } from './related-input';
import type { TableName } from './table';

type Made = { readonly rich: RichText; readonly fields: RelatedFields };

/** A table beside the issues. Its rows come without the id and key of the issue, which stand before them. */
export type RelatedTable = {
  readonly name: Exclude<TableName, 'issues'>;
  readonly columns: readonly (readonly [header: string, type: ValueType])[];
  /** The columns whose cells are issue keys. */
  readonly keys?: readonly string[];
  rowsOf(read: ReadIssue, made: Made): readonly Row[];
};

/** People come by name only: account ids are for columns that somebody chose. */
export const relatedTables: readonly RelatedTable[] = [
  {
    name: 'comments',
    columns: [
      ['Comment id', 'text'],
      ['Author', 'text'],
      ['Created', 'dateTime'],
      ['Updated', 'dateTime'],
      ['Body', 'text'],
    ],
    rowsOf: ({ issue, comments = asArray(asRecord(issue.fields['comment'])?.['comments']) }, { rich }) =>
      comments
        .map(record)
        .map(({ id, author, created, updated, body }) => [
          text(id),
          text(author),
          instant(created),
          instant(updated),
          rich(body) || null,
        ]),
  },
  {
    name: 'worklogs',
    columns: [
      ['Worklog id', 'text'],
      ['Author', 'text'],
      ['Started', 'dateTime'],
      ['Seconds', 'number'],
      ['Created', 'dateTime'],
      ['Updated', 'dateTime'],
      ['Comment', 'text'],
    ],
    rowsOf: ({ issue, worklogs = asArray(asRecord(issue.fields['worklog'])?.['worklogs']) }, { rich }) =>
      worklogs
        .map(record)
        .map(({ id, author, started, timeSpentSeconds, created, updated, comment }) => [
          text(id),
          text(author),
          instant(started),
          typeof timeSpentSeconds === 'number' ? timeSpentSeconds : text(timeSpentSeconds),
          instant(created),
          instant(updated),
          rich(comment) || null,
        ]),
  },
  {
    name: 'changelog',
    columns: [
      ['History id', 'text'],
      ['Item', 'number'],
      ['Author', 'text'],
      ['Created', 'dateTime'],
      ['Field', 'text'],
      ['Field id', 'text'],
      ['From', 'text'],
      ['To', 'text'],
    ],
    // One change can touch several fields: its items count from 1. `from` and `to` beside these are ids, of people too.
    rowsOf: ({ changelog = [] }) =>
      changelog.map(record).flatMap(({ id, author, created, items }) =>
        asArray(items)
          .map(record)
          .map((item, index) => [
            text(id),
            index + 1,
            text(author),
            instant(created),
            text(item['field']),
            text(item['fieldId']),
            asText(item['fromString']) ?? null,
            asText(item['toString']) ?? null,
          ]),
      ),
  },
  {
    name: 'links',
    columns: [
      ['Link id', 'text'],
      ['Type', 'text'],
      ['Direction', 'text'],
      ['Relation', 'text'],
      ['Other issue id', 'text'],
      ['Other issue key', 'text'],
    ],
    keys: ['Other issue key'],
    rowsOf: ({ issue }) =>
      asArray(issue.fields['issuelinks']).map((value) => {
        const link = issueLink(value);
        const id = text(record(value)['id']);
        if (!link) return [id, null, null, issueLinkTexts([value])?.[0] ?? null, null, null];
        return [id, link.type ?? null, link.direction, link.relation, text(link.other['id']), link.key];
      }),
  },
  {
    name: 'sprints',
    columns: [
      ['Sprint id', 'text'],
      ['Sprint', 'text'],
      ['State', 'text'],
      ['Board id', 'text'],
      ['Start', 'dateTime'],
      ['End', 'dateTime'],
      ['Completed', 'dateTime'],
      ['Goal', 'text'],
    ],
    rowsOf: ({ issue }, { fields: { sprints } }) =>
      sprints
        .flatMap((field) => asArray(Object.hasOwn(issue.fields, field) ? issue.fields[field] : []))
        .map((value) => {
          const sprint = sprintRecord(value);
          if (!sprint) return [null, text(value), null, null, null, null, null, null];
          return [
            text(sprint['id']),
            text(sprint['name']),
            asText(sprint['state'])?.toLowerCase() ?? null,
            text(sprint['boardId'] ?? sprint['rapidViewId']),
            instant(sprint['startDate']),
            instant(sprint['endDate']),
            instant(sprint['completeDate']),
            text(sprint['goal']),
          ];
        }),
  },
  {
    name: 'components',
    columns: [
      ['Component id', 'text'],
      ['Component', 'text'],
    ],
    rowsOf: ({ issue }) =>
      asArray(issue.fields['components']).map((component) => [text(record(component)['id']), text(component)]),
  },
  {
    name: 'versions',
    columns: [
      ['Relation', 'text'],
      ['Version id', 'text'],
      ['Version', 'text'],
      ['Released', 'boolean'],
      ['Release date', 'date'],
    ],
    rowsOf: ({ issue }) => [
      ...asArray(issue.fields['fixVersions']).map((version) => versionRow('fix', version)),
      ...asArray(issue.fields['versions']).map((version) => versionRow('affects', version)),
    ],
  },
];

function versionRow(relation: 'fix' | 'affects', value: unknown): Row {
  const { id, released, releaseDate } = record(value);
  const isReleased = typeof released === 'boolean' ? released : null;
  return [relation, text(id), text(value), isReleased, dateOf(releaseDate) ?? text(releaseDate)];
}

function record(value: unknown): JsonRecord {
  return asRecord(value) ?? {};
}

function text(value: unknown): Cell {
  return displayText(value) || null;
}

/** Seconds since 1970 reach this number in the year 5138, milliseconds reached it in 1973. */
const milliseconds = 1e11;

/** `changelog/bulkfetch` gives numbers where the rest of Jira gives text: seconds in its documentation's example. */
function instant(value: unknown): Cell {
  if (typeof value === 'number') return Math.abs(value) < milliseconds ? value * 1_000 : value;
  return instantOf(value) ?? text(value);
}
