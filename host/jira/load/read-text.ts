import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { AppError } from '../../../src/app-error';
import { isRecord } from '../value-shape';

/**
 * A file's text without its byte order mark. Gzip is known by its first bytes (RFC 1952), so that the file's name does
 * not matter.
 * @param insteadOfFolder what to do when the path is a folder, the end of a sentence
 * @throws AppError BAD_INPUT saying why the file cannot be read and what to do
 */
export async function readText(path: string, insteadOfFolder: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (isGzip ? await promisify(gunzip)(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    const code = isRecord(cause) && typeof cause.code === 'string' ? cause.code : 'unknown reason';
    throw new AppError('BAD_INPUT', whyUnread(code, path, insteadOfFolder), { cause });
  }
}

/** By the codes of Node's file system and zlib. */
function whyUnread(code: string, path: string, insteadOfFolder: string): string {
  switch (code) {
    case 'ENOENT':
      return `There is no file ${path}.`;
    case 'EISDIR':
      return `${path} is a folder; ${insteadOfFolder}.`;
    case 'Z_BUF_ERROR':
      return `${path} is not complete: its gzip data ends too early. Fetch or copy it again.`;
    case 'Z_DATA_ERROR':
      return `${path} is damaged: its gzip data cannot be unpacked. Fetch or copy it again.`;
    case 'ERR_FS_FILE_TOO_LARGE':
    case 'ERR_BUFFER_TOO_LARGE':
    case 'ERR_STRING_TOO_LONG':
      return `${path} is too large to read at once. Name a file with fewer issues.`;
    default:
      return `${path} cannot be read (${code}). Check that it is a file and that you may read it.`;
  }
}
