import type * as v from 'valibot';
import { apps } from './apps';
import { backups } from './backups';
import { dataCategories } from './data-categories';
import { figures } from './figures';
import { hosting } from './hosting';
import { measures } from './measures';
import { practices } from './practices';
import { questionnaire } from './questionnaire';
import { subprocessors } from './subprocessors';
import { vendor } from './vendor';

/** One schema for each file of `docs-site/facts`: its name without `.yaml`, and what it has to look like. */
export const FACT_SCHEMAS = {
  apps,
  backups,
  'data-categories': dataCategories,
  figures,
  hosting,
  measures,
  practices,
  questionnaire,
  subprocessors,
  vendor,
} as const;

export type FactFile = keyof typeof FACT_SCHEMAS;

/** Everything that the policies and pages may state as a fact. */
export type Facts = { readonly [F in FactFile]: v.InferOutput<(typeof FACT_SCHEMAS)[F]> };
