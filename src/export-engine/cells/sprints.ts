import { displayText } from './display-text';
import { joinValues } from './join-values';

/** Sprint names, oldest first as Jira gives them. Old sites write a sprint as one string, `…Sprint@1f[id=1,…,name=…,…]`. */
export function sprintNames(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  return joinValues(value.map((sprint) => (typeof sprint === 'string' ? legacyName(sprint) : displayText(sprint))));
}

function legacyName(sprint: string): string {
  return /\[.*?\bname=(.*?)(?:,\w+=|\]$)/.exec(sprint)?.[1] ?? sprint;
}
