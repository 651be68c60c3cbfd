import * as v from 'valibot';
import { day, httpsUrl, id, line, stated } from './stated';

const email = v.pipe(v.string(), v.email('Write an e-mail address.'));

/** Who the vendor is, how to reach it, and what it promised about time. */
export const vendor = v.strictObject({
  name: line,
  /** What it sells, in one sentence. */
  service: line,
  listing: line,
  address: stated(line),
  contacts: v.strictObject({ support: email, privacy: email, security: email, dataProtectionOfficer: stated(line) }),
  /** When `security.txt` has to be looked at again (RFC 9116, section 2.5.5); CI fails 30 days before. */
  securityTxtExpires: day,
  notices: v.array(
    v.strictObject({ id, about: line, days: stated(v.pipe(v.number(), v.integer(), v.minValue(0))), state: line }),
  ),
  certificates: stated(v.array(line)),
  dataProtectionConcept: line,
  /** What the vendor counts as personal data. */
  personalData: line,
  /** What no measure can promise; the vendor tells its readers so. */
  transmissionLimit: line,
  links: v.array(v.strictObject({ id, title: line, url: stated(httpsUrl) })),
});
