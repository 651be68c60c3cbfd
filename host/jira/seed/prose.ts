import type { Random } from '../random';
import { areas, words } from './word-stock';

/**
 * Sentences as people write them in a tracker. `{…}` is replaced by a draw from the list of that name, until none is
 * left; `{part}` and `{goal}` are what the project is about.
 */
export type Writer = {
  /** Fills a template; the first letter becomes a capital. */
  readonly write: (template: string) => string;
};

export function createWriter(random: Random, projectKey: string): Writer {
  const area = areas[projectKey]!;
  const fill = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (_all, name: string) =>
      fill(random.pick(name === 'part' || name === 'goal' ? area[name] : words[name]!)),
    );
  return {
    write: (template) => {
      const text = fill(template);
      return text.charAt(0).toUpperCase() + text.slice(1);
    },
  };
}

export const summaryTemplates: Readonly<Record<string, readonly string[]>> = {
  Bug: ['{part} {fails} {condition}', '{part} {fails}', '{condition}, {part} {fails}'],
  Task: ['{verb} {aspect} {part}', '{verb} {aspect} {part} for {goal}', 'Prepare {part} for {goal}'],
  Story: ['Let {role} {wish}', 'As {role}, I want to {wish} in {part}', '{role} can {wish}'],
  Epic: ['Make {part} ready for {goal}', 'Better {goal}: {part}'],
  'Sub-task': ['{verb} {aspect} {part}', 'Check {part} {condition}', 'Write tests for {part}'],
  'Service request': ['{part} {question}', 'Please set up {part} for {goal}', 'Question about {part}'],
  Incident: ['{part} {fails} for {goal}', 'Outage: {part} {fails}'],
};
