import type { Move, SentKind, Switches } from '../../../../../../src/contract';

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
  over: 'Over',
  'not configured': 'Not set up',
};

/** Whether there is a move to decide about: neither where it is done, nor where there is nowhere to move from. */
export const mayMove = ({ state }: Move): boolean => state !== 'done' && state !== 'none';
