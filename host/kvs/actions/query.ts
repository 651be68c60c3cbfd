import { limits } from '../../limits';
import type { Keyspace } from '../keyspace';
import { KvsError } from '../kvs-error';
import { recordReply } from '../record-reply';
import { itemsOf, objectOf, type Json } from '../request';

/**
 * `{limit?, after?, where?: [{property: 'key', condition: 'BEGINS_WITH', values: [prefix]}], options?{metadataFields}}` →
 * `{data, cursor?}`, ascending by key. No cursor: that was the last page.
 */
export function query(keyspace: Keyspace, body: unknown): Json {
  const request = objectOf(body, 'The request');
  const limit = limitOf(request);
  const options = request['options'] === undefined ? {} : objectOf(request['options'], 'options');
  // One more than asked for tells whether a next page exists.
  const found = keyspace.query(prefixOf(request), lastKeyOf(request), limit + 1);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    data: page.map(([key, record]) => recordReply(key, record, options['metadataFields'])),
    ...(last && found.length > limit ? { cursor: Buffer.from(last[0]).toString('base64url') } : {}),
  };
}

function limitOf({ limit = limits.kvs.queryDefaultLimit.value }: Json): number {
  const most = limits.kvs.queryLimit.value;
  if (typeof limit === 'number' && Number.isInteger(limit) && limit >= 1 && limit <= most) return limit;
  throw new KvsError(400, 'LIST_QUERY_LIMIT_EXCEEDED', `The limit of a list query must be between 1 and ${most}.`);
}

function prefixOf(request: Json): string {
  const [where, ...more] = itemsOf(request['where'], 'where');
  if (!where) return '';
  if (more.length > 0) {
    throw new KvsError(400, 'QUERY_WHERE_INVALID', 'KVS queries should contain only a single "where" clause.');
  }
  if (where['property'] !== 'key') {
    throw new KvsError(400, 'QUERY_WHERE_FIELD_INVALID', 'The specified field is not supported for filters.');
  }
  if (where['condition'] !== 'BEGINS_WITH') {
    throw new KvsError(400, 'INVALID_FILTER_CONDITION', 'The specified condition is not supported for filters.');
  }
  const values: unknown = where['values'];
  if (!Array.isArray(values) || values.length !== 1 || typeof values[0] !== 'string') {
    throw new KvsError(400, 'INVALID_FILTER_VALUES', 'BEGINS_WITH takes exactly one string.');
  }
  return values[0];
}

function lastKeyOf({ after }: Json): string | undefined {
  if (after === undefined) return undefined;
  const key = typeof after === 'string' ? Buffer.from(after, 'base64url').toString() : '';
  if (key === '') throw new KvsError(400, 'INVALID_CURSOR', 'The cursor is not one that a query returned.');
  return key;
}
