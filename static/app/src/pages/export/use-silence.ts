import { useEffect, useState } from 'react';
import type { ExportProgress } from '../../../../../src/export-engine';

const tickMs = 1_000;

/** For how many milliseconds, by whole ticks, an export has had nothing new to tell. */
export function useSilence(progress: ExportProgress | null): number {
  const [silentMs, setSilentMs] = useState(0);
  useEffect(() => {
    setSilentMs(0);
    const timer = setInterval(() => setSilentMs((ms) => ms + tickMs), tickMs);
    return () => clearInterval(timer);
  }, [progress]);
  return silentMs;
}
