import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { AppError } from '../app-error';
import type { ProblemReport } from '../contract';
import { reportLimits } from '../inventory/kinds/report-limits';
import { redact } from '../redaction/redact';

/** The texts that nothing private may be in, by the names that the page gives them. An e-mail address is one on purpose. */
const TEXTS = {
  happened: 'What happened',
  expected: 'What you expected',
  name: 'Name',
  accountData: 'Account data',
  lastRuns: 'Last exports',
  errorGroups: 'Recent errors',
  definition: 'The export',
} as const satisfies Partial<Record<keyof ProblemReport, string>>;

/**
 * Redacts once more, as the page did: what was shown is what is kept, so a difference is refused and nothing is changed in
 * silence.
 * @throws AppError BAD_INPUT naming the text.
 */
export function requireRedacted(report: ProblemReport): void {
  for (const [field, title] of Object.entries(TEXTS) as [keyof typeof TEXTS, string][]) {
    const text = report[field];
    if (text === undefined || redact(text) === text) continue;
    throw new AppError(
      'BAD_INPUT',
      `"${title}" still holds something that must not be sent, such as a token or an e-mail address. ` +
        'Remove what is struck out, look at it again, and send it then.',
    );
  }
}

const SIGNATURES = { 'image/png': '89504e47', 'image/jpeg': 'ffd8ff' } as const;

/**
 * Holds a screenshot against its type and the limit, and answers with its SHA-256.
 * @throws AppError BAD_INPUT or TOO_LARGE.
 */
export function digestOfScreenshot({ mime, picture }: NonNullable<ProblemReport['screenshot']>): string {
  const bytes = Buffer.from(picture, 'base64');
  // Node skips what is no Base64; only a text that comes out the same was some.
  if (bytes.toString('base64') !== picture || !bytes.toString('hex', 0, 4).startsWith(SIGNATURES[mime])) {
    throw new AppError('BAD_INPUT', 'The screenshot is not a PNG or JPEG picture. Choose another one.');
  }
  if (bytes.length > reportLimits.screenshotBytes) {
    throw new AppError('TOO_LARGE', 'The screenshot is larger than 150 KiB. Choose a smaller one.');
  }
  return bytesToHex(sha256(bytes));
}
