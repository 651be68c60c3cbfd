import type { StoredRecord } from './store';
import type { Json } from './request';

/**
 * A record as the wire shows it: `{key, value}` and the metadata that was asked for. The types are those of
 * P:@forge/kvs/out/interfaces/types.d.ts: `createdAt` and `updatedAt` numbers (milliseconds), `expireTime` a string.
 */
export function recordReply(key: string, record: StoredRecord, metadataFields: unknown): Json {
  const wanted: readonly unknown[] = Array.isArray(metadataFields) ? metadataFields : [];
  return {
    key,
    value: record.value,
    ...(wanted.includes('CREATED_AT') ? { createdAt: record.createdAtMs } : {}),
    ...(wanted.includes('UPDATED_AT') ? { updatedAt: record.updatedAtMs } : {}),
    ...(wanted.includes('EXPIRE_TIME') && record.expiresAtMs !== undefined
      ? { expireTime: new Date(record.expiresAtMs).toISOString() }
      : {}),
  };
}
