import type { Facts } from './facts';

/** Whether the days of notice for subprocessors are still a proposal: then a day that is counted with them may move. */
export const isNoticeProposed = ({ vendor }: Pick<Facts, 'vendor'>): boolean =>
  vendor.notices.some(({ id, state }) => id === 'subprocessors' && state.startsWith('proposed'));

/** What stands behind a day to object that may still move. */
export const PROPOSED = '(proposed)';
