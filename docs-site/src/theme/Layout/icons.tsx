import type { ReactNode } from 'react';

const icon = (drawing: ReactNode) => (
  <svg
    width="18"
    height="18"
    viewBox="0 0 18 18"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    aria-hidden="true"
    focusable="false"
  >
    {drawing}
  </svg>
);

export const Lens = () =>
  icon(
    <>
      <circle cx="7.5" cy="7.5" r="5" />
      <path d="m11.5 11.5 4 4" />
    </>,
  );

export const HalfDisc = () =>
  icon(
    <>
      <circle cx="9" cy="9" r="6.5" />
      <path d="M9 2.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
    </>,
  );

export const Lines = () => icon(<path d="M2.5 4.5h13M2.5 9h13M2.5 13.5h13" />);

/** The mark: a ledger lying open, ruled on both leaves. */
export const OpenBook = () => (
  <svg width="30" height="24" viewBox="0 0 30 24" aria-hidden="true" focusable="false">
    <path
      d="M15 4.2C12 2.3 7.5 1.6 1.6 2v18.4c5.9-.4 10.4.3 13.4 2.2 3-1.9 7.5-2.6 13.4-2.2V2C22.5 1.6 18 2.3 15 4.2z"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
    />
    <path d="M15 4.5v17.5" stroke="currentColor" strokeWidth="1.4" />
    <path
      d="M5.2 7.2c2.4 0 4.5.3 6.3.9M5.2 11.2c2.4 0 4.5.3 6.3.9M24.8 7.2c-2.4 0-4.5.3-6.3.9M24.8 11.2c-2.4 0-4.5.3-6.3.9M24.8 15.2c-2.4 0-4.5.3-6.3.9"
      stroke="currentColor"
      strokeWidth="1.4"
      fill="none"
    />
  </svg>
);
