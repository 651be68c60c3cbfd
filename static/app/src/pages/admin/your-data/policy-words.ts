import type { PolicyHeader } from '../../../../../../src/contract';

const changes: Readonly<Record<NonNullable<PolicyHeader['change']>, string>> = {
  none: 'Nothing changed between them.',
  editorial: 'Between them only spelling and form changed.',
  wording: 'Between them words changed, and no fact.',
  material: 'Between them facts changed: read what, before you acknowledge it.',
};

/** What held when the app was installed, and how much has changed since. */
export function changeSentence({ builtFor, atInstall, change }: PolicyHeader): string {
  if (atInstall === undefined) return 'Which version held at the installation was not noted then.';
  if (atInstall === builtFor.version) return 'It is the version that held when Openbook was installed.';
  return `Version ${atInstall} held when Openbook was installed. ${change === undefined ? '' : changes[change]}`.trim();
}
