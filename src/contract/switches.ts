import type { ValueOf } from '../inventory/record-kind';
import type { privacySwitch } from '../inventory/kinds/privacy-switch';
import type { Reply } from './reply';

/** What the site's admins have decided about counting and sending. */
export type Switches = Required<
  Pick<ValueOf<typeof privacySwitch>, 'countUsage' | 'sendNumbers' | 'sendReports' | 'reporters' | 'moveFromConnect'>
>;

export type SwitchesApi = {
  /** What the switches mean for whoever asks. For every user. */
  getSwitches(): Reply<
    Pick<Switches, 'countUsage' | 'sendReports'> & {
      /** Whether this user may send problem reports, as far as the site's admins decide. */
      readonly mayReport: boolean;
    }
  >;
  /** All of them, as they stand. Jira admins only. */
  showSwitches(): Reply<Switches>;
  /**
   * Changes the switches that it names, and answers with all of them. CONFLICT where the move from Connect is to go on while an
   * erasure is not done. Jira admins only.
   */
  changeSwitches(request: Partial<Switches>): Reply<Switches>;
};
