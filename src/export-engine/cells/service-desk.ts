import { asArray, asRecord, asText } from '../jira/json';
import { displayText } from './display-text';
import { joinValues } from './join-values';

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

/** `Legal: approved, Board: pending`. */
export function approvalsText(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  return joinValues(
    value.map((approval) => {
      const decision = asText(asRecord(approval)?.['finalDecision']);
      return decision ? `${displayText(approval)}: ${decision}` : displayText(approval);
    }),
  );
}

/** The customer's stars, 1 to 5. */
export function feedbackText(value: unknown): string | undefined {
  const rating = asRecord(value)?.['rating'];
  return typeof rating === 'number' ? String(rating) : undefined;
}

function friendly(duration: unknown): string | undefined {
  return asText(asRecord(duration)?.['friendly']);
}
