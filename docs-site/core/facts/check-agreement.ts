import type { Facts } from './facts';
import type { Finding } from './finding';
import { isStated } from './stated';

/** Facts that are each well-formed and cannot all be true. */
export function checkAgreement(facts: Facts): readonly Finding[] {
  return [
    ...hostingAndSubprocessors(facts),
    ...everyAppIsCovered(facts),
    ...oneBackupPerApp(facts),
    ...changesAndNotice(facts),
    ...newestFirst(facts),
    ...whoseDataIsPublished(facts),
  ];
}

/** Who hosts an app handles its data: it is on the list of subprocessors, for that app and in the same country. */
function hostingAndSubprocessors({ hosting, subprocessors: { subprocessors } }: Facts): readonly Finding[] {
  return hosting.regions.flatMap(({ provider, apps, country }, index) =>
    apps.flatMap((app): readonly Finding[] => {
      const same = subprocessors.find((each) => each.name === provider && each.apps.includes(app));
      const at = { file: 'hosting', path: ['regions', index] } as const;
      if (same === undefined) {
        const wrong = `${provider} hosts "${app}" here and is not on the list of subprocessors for it.`;
        return [{ ...at, wrong, mend: 'Add it to subprocessors.yaml, or write the name as it stands there.' }];
      }
      if (same.country === country) return [];
      const wrong = `${provider} is in "${country}" here and in "${same.country}" in subprocessors.yaml.`;
      return [{ ...at, path: [...at.path, 'country'], wrong, mend: 'Find out which is true, and write it in both.' }];
    }),
  );
}

function everyAppIsCovered({ apps, hosting, backups }: Facts): readonly Finding[] {
  return apps.apps.flatMap(({ id }) => {
    const covers = (entries: readonly { readonly apps: readonly string[] }[]) =>
      entries.some((entry) => entry.apps.includes(id));
    const missing = (file: 'hosting' | 'backups', list: string): Finding => ({
      file,
      path: [list],
      wrong: `Nothing is said about the app "${id}".`,
      mend: 'Add an entry for it; what is not known is "not stated".',
    });
    return [
      ...(covers(hosting.regions) ? [] : [missing('hosting', 'regions')]),
      ...(covers(backups.backups) ? [] : [missing('backups', 'backups')]),
    ];
  });
}

function oneBackupPerApp({ backups }: Facts): readonly Finding[] {
  const before = new Set<string>();
  return backups.backups.flatMap(({ apps }, index) =>
    apps.flatMap((app): readonly Finding[] => {
      if (!before.has(app)) return before.add(app) && [];
      const wrong = `"${app}" has a backup entry already.`;
      return [{ file: 'backups', path: ['backups', index, 'apps'], wrong, mend: 'Leave it in one of the two.' }];
    }),
  );
}

const DAY_MS = 86_400_000;

/** Nobody has less time to object than the notice period. */
function changesAndNotice({ vendor, subprocessors: { changes } }: Facts): readonly Finding[] {
  const days = vendor.notices.find(({ id }) => id === 'subprocessors')?.days ?? 'not stated';
  if (!isStated(days)) return [];
  return changes.flatMap(({ announced, objectBy }, index): readonly Finding[] => {
    if (!isStated(objectBy)) return [];
    const given = (Date.parse(objectBy) - Date.parse(announced)) / DAY_MS;
    if (given >= days) return [];
    const wrong = `That is ${given} days after it was announced, and the notice period in vendor.yaml is ${days}.`;
    return [{ file: 'subprocessors', path: ['changes', index, 'objectBy'], wrong, mend: 'Write a later day.' }];
  });
}

function newestFirst({ subprocessors, backups }: Facts): readonly Finding[] {
  const late = (file: 'subprocessors' | 'backups', list: string, days: readonly string[]): readonly Finding[] =>
    days.flatMap((day, index) =>
      index > 0 && day > (days[index - 1] ?? '')
        ? [
            {
              file,
              path: [list, index],
              wrong: 'This is newer than the entry before it.',
              mend: 'Put the newest first.',
            },
          ]
        : [],
    );
  return [
    ...late(
      'subprocessors',
      'changes',
      subprocessors.changes.map(({ announced }) => announced),
    ),
    ...late(
      'backups',
      'restoreTests',
      backups.restoreTests.map(({ on }) => on),
    ),
  ];
}

/** What an app with an inventory keeps is never typed by hand. */
function whoseDataIsPublished({ apps, 'data-categories': { categories } }: Facts): readonly Finding[] {
  const declared = new Set(apps.apps.filter(({ describedBy }) => describedBy === 'inventory').map(({ id }) => id));
  return categories.flatMap(({ published }, index) =>
    (published?.apps ?? []).flatMap((app, at): readonly Finding[] =>
      declared.has(app)
        ? [
            {
              file: 'data-categories',
              path: ['categories', index, 'published', 'apps', at],
              wrong: `What "${app}" keeps comes from its inventory.`,
              mend: 'Take the app out here; its tables are made from src/inventory.',
            },
          ]
        : [],
    ),
  );
}
