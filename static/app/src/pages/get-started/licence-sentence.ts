import type { Licence } from '../../../../../src/contract';
import { momentOf } from '../../moment';

const WITHOUT = 'no export can start; everything else works';

/** How the site stands with its licence, in the reader's own time zone. */
export function licenceSentence({ state, endsAt }: Licence, timeZone: string): string {
  const end = endsAt === undefined ? null : momentOf(endsAt, timeZone);
  switch (state) {
    case 'not-needed':
      return 'Not needed: this is no production environment';
    case 'active':
      return end === null ? 'Active' : `Active until ${end}`;
    case 'trial':
      return end === null ? 'On trial' : `On trial until ${end}`;
    case 'expired':
      return end === null ? `Ended: ${WITHOUT}` : `Ended ${end}: ${WITHOUT}`;
    case 'unlicensed':
      return `None: ${WITHOUT}`;
  }
}
