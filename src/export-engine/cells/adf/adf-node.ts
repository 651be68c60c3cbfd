import { asArray, asRecord, asText, type JsonRecord } from '../../jira/json';

/** A node of the Atlassian document format, read with care: documents come from many editors and apps. */
export type AdfNode = {
  readonly type: string;
  readonly text: string | undefined;
  readonly attrs: JsonRecord;
  readonly marks: readonly AdfNode[];
  readonly content: readonly AdfNode[];
};

export function toNode(value: unknown): AdfNode {
  const node = asRecord(value) ?? {};
  return {
    type: asText(node['type']) ?? '',
    text: asText(node['text']),
    attrs: asRecord(node['attrs']) ?? {},
    marks: asArray(node['marks']).map(toNode),
    content: asArray(node['content']).map(toNode),
  };
}
