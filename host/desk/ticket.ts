import type { DeskState } from './desk-project';

export type Customer = {
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
  /** Whether the desk takes requests of theirs. */
  readonly onDesk: boolean;
};

export type Ticket = {
  readonly issueId: string;
  readonly issueKey: string;
  /** Of the customer, or of the service account that raised it. */
  readonly reporterId: string;
  /** By field id; a field without a value is left out. */
  readonly fields: Readonly<Record<string, string>>;
  readonly createdAtMs: number;
  /** In the order of time; the last is the current one. */
  readonly states: readonly { readonly state: DeskState; readonly sinceMs: number }[];
  readonly comments: readonly Comment[];
  readonly attachments: readonly Attachment[];
};

export type Comment = {
  readonly id: string;
  readonly body: string;
  readonly public: boolean;
  readonly authorId: string;
  readonly atMs: number;
};

export type Attachment = {
  readonly id: string;
  readonly fileName: string;
  readonly mimeType: string;
  readonly size: number;
  readonly authorId: string;
  readonly atMs: number;
};

export const stateOf = (ticket: Ticket): DeskState => ticket.states.at(-1)?.state ?? 'open';

/** The state as it was at an instant; undefined before the ticket was there. */
export const stateAt = (ticket: Ticket, atMs: number): DeskState | undefined =>
  ticket.states.filter(({ sinceMs }) => sinceMs <= atMs).at(-1)?.state;
