import { FACT_SCHEMAS, type FactFile } from '../facts/facts';
import { DOCUMENTS, type DocumentId } from '../versions/policy-version';
import { factFields, type FormField } from './form-fields';

const DOCUMENT_LABELS: Readonly<Record<DocumentId, string>> = {
  statement: 'Data security and privacy statement',
  'hosting-regions': 'Hosting regions',
  'backup-policy': 'Backup policy',
};

const FACT_LABELS: Readonly<Record<FactFile, string>> = {
  apps: 'Apps',
  backups: 'Backups and restore tests',
  'data-categories': 'Data categories',
  figures: 'Figures in the text',
  hosting: 'Hosting and data residency',
  measures: 'Security measures',
  practices: 'Practices, as questions and answers',
  questionnaire: 'Security questionnaire',
  subprocessors: 'Subprocessors and their changes',
  vendor: 'Vendor, contacts and notice periods',
};

const DOCUMENT_FIELDS: readonly FormField[] = [
  { name: 'title', label: 'Title', widget: 'string', required: true },
  { name: 'description', label: 'Description, for search engines', widget: 'string', required: false },
  {
    name: 'reviewed',
    label: 'Last reviewed as a whole',
    widget: 'string',
    required: false,
    hint: 'The day on which somebody last read all of it, such as 2026-11-23.',
    pattern: [String.raw`^\d{4}-\d{2}-\d{2}$`, 'Write a day as 2026-11-23.'],
  },
  {
    name: 'body',
    label: 'Text',
    widget: 'text',
    required: true,
    hint: 'A fact stands in the text as :fact[path], a table as ::table{of="…"}; the preview shows what readers see.',
  },
];

const documentFile = (id: DocumentId) => `policies/${id}.md`;
const factFile = (file: FactFile) => `facts/${file}.yaml`;

/** The files that the editor may read and write, by their paths in `docs-site`. */
export const EDITABLE: readonly string[] = [
  ...DOCUMENTS.map(documentFile),
  ...(Object.keys(FACT_SCHEMAS) as FactFile[]).map(factFile),
];

/** The configuration of Decap CMS (D: decapcms.org/docs/configuration-options): the policies, and a form for each file of facts. */
export function cmsConfig() {
  return {
    load_config_file: false,
    backend: { name: 'proxy', proxy_url: '/api/files', branch: 'main' },
    // The policies have no pictures; the CMS insists on a folder.
    media_folder: 'static',
    locale: 'en',
    show_preview_links: false,
    collections: [
      {
        name: 'policies',
        label: 'Policies',
        description:
          'Begin here: open a document of the version in preparation, and change its words. What it states as a fact is changed under Facts.',
        files: DOCUMENTS.map((id) => ({
          name: id,
          label: DOCUMENT_LABELS[id],
          file: documentFile(id),
          format: 'yaml-frontmatter',
          fields: DOCUMENT_FIELDS,
        })),
      },
      {
        name: 'facts',
        label: 'Facts',
        description: 'Everything that the policies state as a fact. A change of a fact is material.',
        files: (Object.keys(FACT_SCHEMAS) as FactFile[]).map((file) => ({
          name: file,
          label: FACT_LABELS[file],
          file: factFile(file),
          format: 'yaml',
          fields: factFields(file),
        })),
      },
    ],
  };
}
