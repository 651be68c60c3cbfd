import { createContext, useContext } from 'react';
import type { UsageEvent } from '../../../../src/contract';

export type CountUsage = (
  feature: UsageEvent['feature'],
  outcome?: UsageEvent['outcome'],
  size?: UsageEvent['size'],
) => void;

/** Whoever counts need not know to whom; without a provider nothing is counted. */
export const CountUsageContext = createContext<CountUsage>(() => undefined);

export const useCountUsage = (): CountUsage => useContext(CountUsageContext);
