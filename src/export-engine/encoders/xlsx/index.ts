import type { Encoder } from '../encoder';
import { openWorkbook } from './workbook';

/** Numbers, dates, true and false as what they are; texts as texts, so that none of them is ever run as a formula. */
export const xlsx: Encoder = {
  format: 'xlsx',
  title: 'Excel',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  related: false,
  open: (target) => openWorkbook(target),
};
