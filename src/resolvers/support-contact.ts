import type { ReportSetup } from '../contract';
import { addressIn } from '../platform/variable-address';

/** Of the vendor's published statement. */
const SUPPORT_EMAIL = 'support@alpha-serve.com';

/** How to reach the vendor's support without the app. */
export function supportContact(): ReportSetup['support'] {
  const portal = addressIn('SUPPORT_PORTAL_URL', { local: true });
  return { email: SUPPORT_EMAIL, ...(portal === null ? {} : { portal }) };
}
