import { DESK_TRANSITIONS, type DeskState } from '../desk-project';
import { pageReply, refuse } from '../desk-reply';
import { stateOf, type Ticket } from '../ticket';
import { withComment } from './attachments';
import { bodyOf, ticketIn, type DeskEndpoint } from './endpoint';

/** `GET /rest/servicedeskapi/request/{idOrKey}/transition`: what can be done with it in its state. */
export const listTransitions: DeskEndpoint = (asked, desk) =>
  pageReply(
    asked.url,
    desk.baseUrl,
    transitionsOf(ticketIn(asked, desk)).map(({ id, name }) => ({ id, name })),
  );

/** `POST /rest/servicedeskapi/request/{idOrKey}/transition`: `{id, additionalComment: {body}}`, answers 204. */
export const performTransition: DeskEndpoint = async (asked, desk) => {
  const ticket = ticketIn(asked, desk);
  const { id, additionalComment } = await bodyOf(asked);
  const transition = transitionsOf(ticket).find((each) => each.id === id);
  if (!transition) return refuse(400, `The transition "${String(id)}" is not possible for this request.`);
  const { body } = Object(additionalComment) as { readonly body?: unknown };
  const { newId, callerId: authorId, clock } = desk;
  const moved = inState(ticket, transition.to, clock());
  desk.records.putTicket(
    typeof body === 'string' && body !== ''
      ? withComment(moved, { id: newId(), body, public: true, authorId, atMs: clock() })
      : moved,
  );
  return new Response(null, { status: 204 });
};

export const inState = (ticket: Ticket, state: DeskState, sinceMs: number): Ticket => ({
  ...ticket,
  states: [...ticket.states, { state, sinceMs }],
});

const transitionsOf = (ticket: Ticket) => DESK_TRANSITIONS.filter(({ from }) => from === stateOf(ticket));
