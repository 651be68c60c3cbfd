import { findBrowser } from '../../../scripts/find-browser.mjs';

/** The browser that prints the PDFs; null where there is none, or where `OPENBOOK_PDF=off` says that none shall be made. */
export const pdfBrowser = (): string | null => (process.env.OPENBOOK_PDF === 'off' ? null : findBrowser());
