import type { SentKind, Switches } from '../../../../../../src/contract';

/** Who may report: the two switches over reports, as one choice. */
export type Reporters = Switches['reporters'] | 'nobody';

export const reportersOptions: readonly { readonly value: Reporters; readonly label: string }[] = [
  { value: 'everyone', label: 'Everyone who may use Openbook' },
  { value: 'admins', label: 'Jira admins only' },
  { value: 'nobody', label: 'Nobody' },
];

export const sentWords: Readonly<Record<SentKind['state'], string>> = {
  on: 'On',
  off: 'Switched off',
  'not configured': 'Not set up',
};
