import { jiraTime } from '../jira-time';
import { option, regions, requestTypes, seedBaseUrl, teams } from './catalog';
import { seedProjects } from './projects';
import { doc, bullets, paragraph } from './adf';
import { customFields } from './fields';
import { createWriter } from './prose';
import type { Draft, FieldValues, SeedContext } from './seed-issue';
import { dayMs, seedAnchor } from './stock';

/**
 * Values of the custom fields that apply to the project; a field that does not apply is absent, as in Jira.
 */
export function customValues(draft: Draft, context: SeedContext): FieldValues {
  const { stock } = draft;
  return {
    ...everywhere(draft, context),
    ...(stock.project.hasSprints ? inSoftware(draft, context) : {}),
    ...(stock.project.projectTypeKey === 'service_desk' ? atTheDesk(draft, context) : {}),
  };
}

const impacts = ['Blocks everybody', 'Workaround exists', 'Cosmetic'];
const platforms = ['Web', 'iOS', 'Android', 'API'];
const severities = ['S1', 'S2', 'S3', 'S4'];
const groups = ['engineering', 'product', 'support', 'finance'].map((name, place) => ({
  name,
  groupId: `0f3c7a9e-0000-4000-8000-00000000000${place + 1}`,
  self: `${seedBaseUrl}/rest/api/3/group?groupId=0f3c7a9e-0000-4000-8000-00000000000${place + 1}`,
}));

function everywhere({ id, created, type }: Draft, { random, shownUsers }: SeedContext): FieldValues {
  const maybe = <T>(probability: number, value: () => T): T | null => (random.chance(probability) ? value() : null);
  return {
    [customFields.team.id]: maybe(0.6, () => random.pick(teams)),
    [customFields.startDate.id]: maybe(0.3, () => new Date(created + dayMs).toISOString().slice(0, 10)),
    [customFields.region.id]: maybe(0.35, () => regionValue(random.pick(regions), random.next())),
    [customFields.approvers.id]: maybe(0.25, () => random.some(shownUsers, random.integer(1, 3))),
    [customFields.customerReference.id]: maybe(
      0.2,
      () => `${random.pick(['CUST', 'ACME', 'Ref.'])} ${String(random.integer(1, 99999)).padStart(6, '0')}`,
    ),
    [customFields.ownerGroup.id]: maybe(0.3, () => random.pick(groups)),
    [customFields.notifiedGroups.id]: maybe(0.15, () => random.some(groups, random.integer(1, 3))),
    [customFields.severity.id]:
      type === 'Bug' || type === 'Incident'
        ? option(customFields.severity.id, severities, random.pick(severities))
        : null,
    [customFields.severityText.id]: maybe(0.1, () =>
      random.pick(['critical (legacy)', 'major (legacy)', 'minor (legacy)']),
    ),
    [customFields.tags.id]: maybe(0.25, () =>
      random.some(['eu', 'vip', 'beta', 'migration', 'Kündigung'], random.integer(1, 3)),
    ),
    [customFields.relatedProject.id]: maybe(0.1, () => relatedProject(random.pick(seedProjects.slice(0, 6)))),
    [customFields.rank.id]: `0|i${Number(id).toString(36).padStart(5, '0')}:`,
    [customFields.flagged.id]: maybe(0.04, () => [option(customFields.flagged.id, ['Impediment'], 'Impediment')]),
  };
}

function inSoftware(draft: Draft, { random, shownUsers }: SeedContext): FieldValues {
  const { stock, created, resolved, type, category } = draft;
  const writer = createWriter(random, stock.project.key);
  const maybe = <T>(probability: number, value: () => T): T | null => (random.chance(probability) ? value() : null);
  return {
    [customFields.sprint.id]: sprintsOf(draft, random.chance(0.25)),
    [customFields.storyPoints.id]:
      type === 'Epic' || type === 'Sub-task' ? null : maybe(0.7, () => random.pick([0.5, 1, 2, 3, 5, 8, 13])),
    [customFields.impact.id]: maybe(0.5, () => option(customFields.impact.id, impacts, random.pick(impacts))),
    [customFields.platforms.id]: maybe(0.4, () =>
      random.some(platforms, random.integer(1, 3)).map((one) => option(customFields.platforms.id, platforms, one)),
    ),
    [customFields.reviewer.id]: category === 'new' ? null : maybe(0.6, () => random.pick(shownUsers)),
    [customFields.releaseNotes.id]:
      category === 'done'
        ? maybe(0.4, () =>
            doc(
              paragraph(writer.write('{verb} {aspect} {part}.')),
              bullets([writer.write('{acceptance}')], [writer.write('{acceptance}')]),
            ),
          )
        : null,
    [customFields.designLink.id]: maybe(
      0.15,
      () => `https://design.example.com/file/${draft.key.toLowerCase()}?node=${random.integer(1, 900)}&mode=dev`,
    ),
    [customFields.deployedAt.id]:
      resolved === null ? null : maybe(0.6, () => jiraTime(Math.min(seedAnchor, resolved + dayMs))),
    [customFields.targetVersion.id]: maybe(0.3, () => random.pick(stock.versions)),
    [customFields.testedVersions.id]:
      type === 'Bug' ? maybe(0.4, () => random.some(stock.versions, random.integer(1, 3))) : null,
    [customFields.risk.id]: maybe(0.2, () => ({
      level: random.pick(['low', 'medium', 'high']),
      score: random.integer(1, 100),
      reviewedOn: new Date(created).toISOString().slice(0, 10),
    })),
    [customFields.development.id]: '{}',
  };
}

/** The sprint in which it was done, or the current one; sometimes the one before too, because it was not finished. */
function sprintsOf({ stock, resolved, category }: Draft, carriedOver: boolean): readonly unknown[] | null {
  const { sprints } = stock;
  const last =
    category === 'new'
      ? sprints.find(({ state }) => state === 'future')
      : sprints.findLast(({ starts }) => starts <= (resolved ?? seedAnchor));
  if (last === undefined || (category === 'new' && carriedOver)) return null;
  const before = carriedOver ? sprints[sprints.indexOf(last) - 1] : undefined;
  return [...(before === undefined ? [] : [before.shown]), last.shown];
}

function atTheDesk({ key, resolved, created }: Draft, { random }: SeedContext): FieldValues {
  const goal = 24 * 3_600_000;
  const elapsed = Math.min(resolved ?? seedAnchor, seedAnchor) - created;
  const duration = (millis: number): Readonly<Record<string, unknown>> => ({
    millis,
    friendly: `${Math.round(millis / 3_600_000)}h`,
  });
  return {
    [customFields.requestType.id]: {
      requestType: random.pick(requestTypes),
      currentStatus: {
        status: resolved === null ? 'Open' : 'Closed',
        statusCategory: resolved === null ? 'NEW' : 'DONE',
      },
      _links: { web: `${seedBaseUrl}/servicedesk/customer/portal/1/${key}` },
    },
    [customFields.organizations.id]: random
      .some(['Nordwind GmbH', 'Café Aurora', 'Tanaka & Co.'], random.integer(0, 2))
      .map((name, place) => ({ id: String(place + 1), name })),
    [customFields.satisfaction.id]: resolved !== null && random.chance(0.4) ? { rating: random.integer(1, 5) } : null,
    [customFields.timeToResolution.id]: {
      id: '1',
      name: 'Time to resolution',
      completedCycles:
        resolved === null
          ? []
          : [
              {
                breached: elapsed > goal,
                goalDuration: duration(goal),
                elapsedTime: duration(elapsed),
                remainingTime: duration(goal - elapsed),
              },
            ],
      ...(resolved === null
        ? {
            ongoingCycle: {
              breached: elapsed > goal,
              goalDuration: duration(goal),
              elapsedTime: duration(elapsed),
              remainingTime: duration(goal - elapsed),
            },
          }
        : {}),
    },
  };
}

function regionValue([name, children]: (typeof regions)[number], drawn: number): Readonly<Record<string, unknown>> {
  const names = regions.map(([one]) => one);
  const parent = option(customFields.region.id, names, name);
  if (drawn < 0.3) return parent;
  const childNames = regions.flatMap(([, all]) => [...all]);
  const child = children[Math.floor(drawn * 97) % children.length]!;
  return { ...parent, child: option('customfield_10118', childNames, child) };
}

function relatedProject({ id, key, name }: (typeof seedProjects)[number]): Readonly<Record<string, unknown>> {
  return { self: `${seedBaseUrl}/rest/api/3/project/${id}`, id, key, name };
}
