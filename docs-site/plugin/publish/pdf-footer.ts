import type { VersionCard } from '../../core/versions/policy-version';

const STATES: Readonly<Record<VersionCard['state'], string>> = {
  reconstructed: 'Reconstructed from the facts of an earlier published statement; not its wording',
  'in preparation': 'In preparation; may still change',
  released: 'Released',
};

/** The line at the foot of every printed page, as the browser's template wants it: `pageNumber` and `totalPages` are its words. */
export const pdfFooter = ({ label, state }: Pick<VersionCard, 'label' | 'state'>) =>
  '<div style="width:100%;margin:0 20mm;display:flex;justify-content:space-between;font:8px sans-serif;color:#444">' +
  `<span>Policy version ${label}. ${STATES[state]}.</span>` +
  '<span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>';
