import type { Html } from '../html';

/** One entry of a feed. Whole addresses only: a feed is read far from its site. */
export type FeedEntry = {
  /** A tag URI (RFC 4151): the same for ever, wherever the site moves. */
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** The day on which this site first showed it. */
  readonly day: string;
  readonly summary: string;
  readonly content: Html;
};
