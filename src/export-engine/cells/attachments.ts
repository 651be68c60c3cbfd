import { asRecord, asText } from '../jira/json';
import { displayText } from './display-text';

/** The files' names. */
export function attachmentNames(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((file) => asText(asRecord(file)?.['filename']) ?? displayText(file));
}

/** Where the files can be downloaded, by who may see the issue; a file without an address gives its name. */
export function attachmentLinks(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((file) => {
    const { content, url } = asRecord(file) ?? {};
    return asText(content) ?? asText(url) ?? displayText(file);
  });
}
