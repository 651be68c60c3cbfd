import { reportDelivery } from '../inventory/kinds/report-delivery';
import { supportFollowUp } from '../inventory/kinds/support-follow-up';
import { supportTicket } from '../inventory/kinds/support-ticket';
import { push } from '../platform/queue';
import { isConfigured } from '../platform/send';

/** Queues errands of reports. Those of one report run one after the other, as far as the platform keeps to it. */
export async function queueErrands(reportIds: readonly string[], delaySeconds = 0): Promise<void> {
  for (const reportId of reportIds) {
    const concurrency = { key: `${reportDelivery.name}-${reportId}`, limit: 1 };
    await push(reportDelivery, [{ reportId }], { delaySeconds, concurrency });
  }
}

/** Whether the vendor configured a desk with all that it needs, and the site's permissions list it. */
export const hasDesk = (): boolean => isConfigured(supportTicket) && isConfigured(supportFollowUp);
