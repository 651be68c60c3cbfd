/** What is wrong with a directive and how to mend it, in sentences for the person who writes the text. */
export type Complaint = { readonly wrong: string; readonly mend: string };
