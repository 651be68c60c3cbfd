import type { Store } from '../kvs/store';
import { DESK_PROJECT } from './desk-project';
import type { Attachment, Customer, Ticket } from './ticket';

/** What the desk keeps, in a store of the host: it outlives a restart where the host's data does. */
export type DeskRecords = {
  /** In the order in which they were raised. */
  tickets(): readonly Ticket[];
  /** By id or key; undefined where there is none. */
  ticket(idOrKey: string): Ticket | undefined;
  /** Numbers a new ticket and keeps it. */
  addTicket(make: (ids: Pick<Ticket, 'issueId' | 'issueKey'>) => Ticket): Ticket;
  putTicket(ticket: Ticket): void;
  customers(): readonly Customer[];
  putCustomer(customer: Customer): void;
  file(attachmentId: string): Uint8Array | undefined;
  putFile(attachmentId: Attachment['id'], bytes: Uint8Array): void;
};

export function deskRecords(store: Store, clock: () => number): DeskRecords {
  const space = store.space('desk', 'plain');
  const put = (key: string, value: unknown) => space.put(key, { value, createdAtMs: clock(), updatedAtMs: clock() });
  const all = <T>(prefix: string) => [...space.scan(prefix)].map(([, { value }]) => value as T);

  // Ids have five digits, so that their order as texts is theirs as numbers.
  const keyOf = ({ issueId }: Pick<Ticket, 'issueId'>) => `ticket:${issueId}`;
  const tickets = () => all<Ticket>('ticket:');
  return {
    tickets,
    ticket: (idOrKey) => tickets().find(({ issueId, issueKey }) => issueId === idOrKey || issueKey === idOrKey),
    addTicket: (make) =>
      space.atomically(() => {
        const number = tickets().length + 1;
        const ticket = make({ issueId: String(20_000 + number), issueKey: `${DESK_PROJECT.projectKey}-${number}` });
        put(keyOf(ticket), ticket);
        return ticket;
      }),
    putTicket: (ticket) => put(keyOf(ticket), ticket),
    customers: () => all<Customer>('customer:'),
    putCustomer: (customer) => put(`customer:${customer.accountId}`, customer),
    file: (attachmentId) => {
      const base64 = space.get(`file:${attachmentId}`)?.value;
      return typeof base64 === 'string' ? Buffer.from(base64, 'base64') : undefined;
    },
    putFile: (attachmentId, bytes) => put(`file:${attachmentId}`, Buffer.from(bytes).toString('base64')),
  };
}
