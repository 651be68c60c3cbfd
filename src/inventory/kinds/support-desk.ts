/** How the vendor's support desk is reached; the same for everything that goes there. */
export const supportDesk = {
  category: 'Support',
  place: 'support desk',
  retention: { until: 'support erases it; no period is stated' },
  recipient: 'Alpha Serve',
  addressVariable: 'DESK_URL',
} as const;

export const deskSignIn = { emailVariable: 'DESK_EMAIL', tokenVariable: 'DESK_TOKEN' } as const;
