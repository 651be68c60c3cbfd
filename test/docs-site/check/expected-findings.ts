/** What the check says of each file of `invalid`. */
export const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'american-spelling.md': [
    'policies/statement.md:6:5 "behavior" is not spelt in British English. Mend: Write "behaviour", if that is meant; or add the word to words/spelling.txt, if it is a name or a term.',
  ],
  'app-in-another-spelling.md': [
    'policies/statement.md:6:6 "OpenBook" is another word for what the policies call "Openbook" (the app that exports Jira issues). Mend: Write "Openbook".',
  ],
  'app-that-there-is-not.md': ['policies/statement.md:6:1 There is no app "gti". Mend: Did you mean "git"?'],
  'bracket-open.practices.yaml': [
    'facts/practices.yaml:3:1 Flow map in block collection must be sufficiently indented and end with a }. Mend: Indent this line like the lines beside it, and close every bracket.',
  ],
  'claim-behind-another-sentence.md': [
    'policies/statement.md:6:4 "always" promises something without exception, and no claim stands behind it. Mend: Say what is done instead, or put <!-- claim: ID --> behind the sentence, with the id of a claim that is checked.',
  ],
  'date-typed.md': [
    'policies/statement.md:6:21 "1 September 2026" is typed here, and it is not a fact. Mend: Put it into facts/, for example into figures.yaml, and write :fact[figures.ID.value] here.',
  ],
  'days-in-words.vendor.yaml': [
    'facts/vendor.yaml:8:42 notices, "subprocessors", days: This has to be a number, and it is "thirty". Mend: Write a number in digits, without quotation marks. Or write: not stated',
  ],
  'fact-that-there-is-not.md': [
    'policies/statement.md:6:10 vendor.contacts: there is no "suport". Did you mean "support"? Mend: The names are those of the files in facts/.',
  ],
  'heading-without-id.md': [
    'policies/statement.md:6:1 This heading has no id. Mend: Write one at its end that stays for ever, such as {#backups}.',
  ],
  'heading-without-space-around.md': [
    'policies/statement.md:6:1 This heading touches the text around it. Mend: Put an empty line before it and behind it.',
    'policies/statement.md:7:1 From this line on, the file is not laid out as the formatter does it. Mend: Save it in the editor, or run npx prettier --write docs-site/policies/statement.md. The line becomes an empty one',
  ],
  'impossible-without-claim.md': [
    'policies/statement.md:6:23 "impossible" promises something without exception, and no claim stands behind it. Mend: Say what is done instead, or put <!-- claim: ID --> behind the sentence, with the id of a claim that is checked.',
  ],
  'link-that-is-not-encrypted.md': [
    'policies/statement.md:6:5 "http://example.com/shop" is not encrypted. Mend: Write https:// in its place.',
  ],
  'link-to-no-clause.md': [
    'policies/statement.md:6:5 There is no clause "#bakups" in ./backup-policy.md. Mend: Link to one of these: #restore.',
  ],
  'link-to-no-document.md': [
    'policies/statement.md:6:9 There is no document "./backups.md". Mend: Link to one of these: ./statement.md, ./hosting-regions.md, ./backup-policy.md.',
  ],
  'link-to-no-page.md': [
    'policies/statement.md:6:5 There is no page "/disclosures/". Mend: Write "/disclosure/", if that is meant.',
  ],
  'misspelt-name.practices.yaml': [
    'facts/practices.yaml:2:5 practices, "how", question: "question" is missing. Mend: Add a line that begins with "question:".',
    'facts/practices.yaml:2:33 practices, "how", qestion: "qestion" is not known here. Mend: Write "question", if that is meant; else take the line out.',
  ],
  'never-without-claim.md': [
    'policies/statement.md:6:4 "never" promises something without exception, and no claim stands behind it. Mend: Say what is done instead, or put <!-- claim: ID --> behind the sentence, with the id of a claim that is checked.',
  ],
  'number-in-words.md': [
    'policies/statement.md:6:18 "thirty days" is typed here, and it is not a fact. Mend: Put it into facts/, for example into figures.yaml, and write :fact[figures.ID.value] here.',
  ],
  'number-typed.md': [
    'policies/statement.md:6:18 "30 days" is typed here, and it is not a fact. Mend: Put it into facts/, for example into figures.yaml, and write :fact[figures.ID.value] here.',
  ],
  'promise-in-an-answer.practices.yaml': [
    'facts/practices.yaml:2:60 practices, "how", answer: "always" promises something without exception, and no claim stands behind it. Mend: Say what is done instead, or make it a measure in measures.yaml, which says where one sees it.',
  ],
  'region-against-the-facts.md': [
    'policies/statement.md:6:23 This says that data lies in France; facts/hosting.yaml says Germany. Mend: Find out which is true, and write it in facts/hosting.yaml alone.',
  ],
  'region-said-twice.md': [
    'policies/statement.md:6:20 "Germany" is said twice: here, and in facts/hosting.yaml. Mend: Write :fact[hosting.north.country] in its place.',
  ],
  'retention-against-the-facts.md': [
    'policies/statement.md:8:26 "90 days" is typed here, and it is not a fact. Mend: Put it into facts/, for example into figures.yaml, and write :fact[figures.ID.value] here.',
    'policies/statement.md:8:26 Here the session data is kept for 90 days; facts/data-categories.yaml says 30 days. Mend: Find out which is true, and say it in one place.',
  ],
  'retention-twice.md': [
    'policies/statement.md:8:26 Here the support data is kept for 90 days; policies/statement.md:6 says 30 days. Mend: Find out which is true, and say it in one place.',
  ],
  'review-in-the-future.md': [
    'policies/statement.md:3:1 The last review, on 1 January 2027, has not happened yet. Mend: Write the day on which somebody did read all of it.',
  ],
  'review-overdue.md': [
    'policies/statement.md:3:1 This document was last reviewed on 1 November 2025; the next review was due on 1 November 2026. Mend: Read all of it, mend what has changed, and write reviewed: 2026-11-26 at its top.',
  ],
  'security-txt-stale.vendor.yaml': [
    'facts/vendor.yaml:6:1 securityTxtExpires: security.txt runs out on 10 December 2026, in 14 days. Mend: Look whether the security contact is still right, then write a day within the next year.',
  ],
  'stars-for-a-list.md': [
    'policies/statement.md:8:1 From this line on, the file is not laid out as the formatter does it. Mend: Save it in the editor, or run npx prettier --write docs-site/policies/statement.md. The line becomes - names,',
  ],
  'two-places-for-one-thing.hosting.yaml': [
    'facts/hosting.yaml:15:5 regions, 1, country: "Everything" lies in France here, and in Germany in the entry "north". Mend: Find out which is true, and leave the other entry out.',
  ],
  'typing-mistake.md': [
    'policies/statement.md:6:4 "recieve" is not spelt in British English. Mend: Write "receive", if that is meant; or add the word to words/spelling.txt, if it is a name or a term.',
  ],
  'word-of-another-kind.md': [
    'policies/statement.md:6:6 "sub-processor" is another word for what the policies call "subprocessor" (a company that handles data for the vendor). Mend: Write "subprocessor".',
  ],
};
