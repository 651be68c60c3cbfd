import { asArray, asRecord, asText, type JsonRecord } from '../../jira/json';

/** A node of the Atlassian document format, read with care: documents come from many editors and apps. */
export type AdfNode = {
  readonly type: string;
  readonly text: string | undefined;
  readonly attrs: JsonRecord;
  readonly marks: readonly AdfNode[];
  readonly content: readonly AdfNode[];
};

const noAttrs: JsonRecord = {};
const noNodes: readonly AdfNode[] = [];

/** Most nodes are words without marks or children: those share one empty list, because a site has millions of them. */
export function toNode(value: unknown): AdfNode {
  const node = asRecord(value) ?? noAttrs;
  return {
    type: asText(node['type']) ?? '',
    text: asText(node['text']),
    attrs: asRecord(node['attrs']) ?? noAttrs,
    marks: toNodes(node['marks']),
    content: toNodes(node['content']),
  };
}

function toNodes(value: unknown): readonly AdfNode[] {
  return value === undefined ? noNodes : asArray(value).map(toNode);
}
