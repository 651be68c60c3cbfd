import { asArray, asRecord, asText } from '../jira/json';
import { displayText } from './display-text';

/** Jira Service Management's field shapes, as its REST examples show them. */

export function requestTypeName(value: unknown): string | undefined {
  const request = asRecord(value);
  if (!request || !('requestType' in request)) return undefined;
  return displayText(request['requestType']);
}

/** The cycle that counts now (`4h left`, `4h left, paused`) or else the last one (`met in 2h`, `breached in 9h`). */
export function serviceLevelText(value: unknown): string | undefined {
  const level = asRecord(value);
  if (!level) return undefined;
  const ongoing = asRecord(level['ongoingCycle']);
  const remaining = friendly(ongoing?.['remainingTime']);
  if (ongoing && remaining) {
    return [`${remaining} left`, ongoing['breached'] === true && 'breached', ongoing['paused'] === true && 'paused']
      .filter(Boolean)
      .join(', ');
  }
  const last = asRecord(asArray(level['completedCycles']).at(-1));
  const elapsed = friendly(last?.['elapsedTime']);
  if (last && elapsed) return `${last['breached'] === true ? 'breached' : 'met'} in ${elapsed}`;
  // No cycle has begun: the field's only text would be its own name.
  return ongoing || last ? JSON.stringify(level) : '';
}

/** `Legal: approved`, `Board: pending`. */
export function approvalTexts(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((approval) => {
    const decision = asText(asRecord(approval)?.['finalDecision']);
    return decision ? `${displayText(approval)}: ${decision}` : displayText(approval);
  });
}

/** The status that the customer sees. */
export function requestStatus(value: unknown): string | undefined {
  return asText(asRecord(asRecord(value)?.['currentStatus'])?.['status']);
}

/** Whether the cycle that counts now, or else the last one, missed its goal. */
export function isBreached(value: unknown): boolean | undefined {
  const level = asRecord(value);
  const breached = asRecord(level?.['ongoingCycle'] ?? asArray(level?.['completedCycles']).at(-1))?.['breached'];
  return typeof breached === 'boolean' ? breached : undefined;
}

/** Of the cycle that counts now; negative where its goal is missed. */
export function remainingSeconds(value: unknown): number | undefined {
  const remaining = asRecord(asRecord(asRecord(value)?.['ongoingCycle'])?.['remainingTime']);
  return typeof remaining?.['millis'] === 'number' ? remaining['millis'] / 1_000 : undefined;
}

function friendly(duration: unknown): string | undefined {
  return asText(asRecord(duration)?.['friendly']);
}
