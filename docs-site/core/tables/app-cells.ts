import type { Facts } from '../facts/facts';
import { words } from './cells';
import type { Cell, Row } from './table';

/** The column whose words say which apps a row holds for; in a released text nothing else says so. */
export const APP_COLUMN = 'App';

const ALL_APPS = 'All apps';

/** The apps' short names in the order of the facts, "All apps" where nothing narrows them down. */
export function appCell({ apps }: Facts, ids: readonly string[] | undefined): Cell {
  if (ids === undefined) return words(ALL_APPS);
  const names = apps.apps.filter(({ id }) => ids.includes(id)).map(({ shortName }) => shortName);
  return words(names.join(', '));
}

/**
 * The ids of the apps that a cell of the column "App" names, by full or short name, separated by commas.
 * Null where it names anything else: then the row holds for all.
 */
export function appsNamedIn({ apps }: Facts, text: string): readonly string[] | null {
  const names = text.split(',').map((name) => name.trim());
  const ids = names.map((name) => apps.apps.find((app) => app.name === name || app.shortName === name)?.id);
  return ids.every((id) => id !== undefined) ? ids : null;
}

/** The apps whose data the inventory declares. */
export const inventoryApps = ({ apps }: Facts): readonly string[] =>
  apps.apps.filter(({ describedBy }) => describedBy === 'inventory').map(({ id }) => id);

/** Whether a row holds for an app; rows without apps hold for all. */
export const holdsFor = ({ apps }: Pick<Row, 'apps'>, app: string): boolean => apps?.includes(app) ?? true;
