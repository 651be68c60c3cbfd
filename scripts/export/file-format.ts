import { encoders, type Format } from '../../src/export-engine';

/** `csv, xlsx or jsonl`. */
export const formatNames = encoders
  .map(({ format }) => format)
  .join(', ')
  .replace(/, ([^,]*)$/, ' or $1');

/** The format that is asked for, or that the file's name tells; a name that tells nothing is CSV. Throws where they disagree. */
export function formatOf(out: string, asked: string | undefined): Format {
  const extension = /\.([a-z]+)$/.exec(out.toLowerCase())?.[1];
  const told = encoders.find((encoder) => encoder.extension === extension)?.format;
  if (asked === undefined) return told ?? 'csv';
  const format = encoders.find((encoder) => encoder.format === asked.toLowerCase())?.format;
  if (!format) throw new Error(`There is no format "${asked}": use ${formatNames}.`);
  if (told !== undefined && told !== format) {
    throw new Error(
      `--format says ${format}, and .${extension ?? ''} is the name of a ${told} file: change one of them.`,
    );
  }
  return format;
}
