export const EVIDENCE_PATH = '/evidence/';

/** The anchor of a claim on the page. */
export const claimAnchor = (id: string) => `claim-${id}`;

/** The address of a claim's evidence. */
export const claimPath = (id: string) => `${EVIDENCE_PATH}#${claimAnchor(id)}`;
