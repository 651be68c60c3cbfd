import { asRecord, asText } from '../jira/json';

const parts = [
  ['original', 'originalEstimate'],
  ['remaining', 'remainingEstimate'],
  ['spent', 'timeSpent'],
] as const;

/** `original 2d, remaining 1d 4h, spent 4h` in the site's own duration format; seconds where Jira gives only those. */
export function timeTrackingText(value: unknown): string | undefined {
  const tracking = asRecord(value);
  if (!tracking) return undefined;
  const texts = parts.flatMap(([word, key]) => {
    const seconds = tracking[`${key}Seconds`];
    const duration = asText(tracking[key]) ?? (typeof seconds === 'number' ? `${seconds}s` : undefined);
    return duration ? [`${word} ${duration}`] : [];
  });
  return texts.length > 0 || Object.keys(tracking).length === 0 ? texts.join(', ') : undefined;
}

/** One of the three durations, in seconds. */
export function timeTrackingSeconds(word: (typeof parts)[number][0]): (value: unknown) => number | undefined {
  const key = `${parts.find(([name]) => name === word)?.[1]}Seconds`;
  return (value) => {
    const seconds = asRecord(value)?.[key];
    return typeof seconds === 'number' ? seconds : undefined;
  };
}
