import ChevronIcon from '@atlaskit/icon/core/chevron-right';
import type { Column } from '../../../../../src/export-engine';
import { Section } from '../../components/page';
import { RadioGroup } from '../../components/radio-group';
import { CsvOptions, csvReaderWords } from './csv-options';
import { hasRichText, hasZone, type FileChoice } from './file-choice';
import { formats, formatWords } from './format-words';
import styles from './file-section.module.css';

const kinds = formats.map((format) => ({
  value: format,
  label: formatWords[format].title,
  hint: formatWords[format].when,
}));
const richTexts = [
  { value: 'plain', label: 'Plain text' },
  { value: 'markdown', label: 'Markdown', hint: 'Keeps headings, lists and links' },
  { value: 'html', label: 'HTML' },
] as const;

type Props = {
  readonly file: FileChoice;
  readonly columns: readonly Column[];
  readonly locale: string;
  /** The user's own, as an IANA name. */
  readonly timeZone: string;
  readonly onChange: (file: FileChoice) => void;
};

/** The kind of file in sight; what else may be set about it is folded away, for most people never need it. */
export function FileSection({ file, columns, locale, timeZone, onChange }: Props) {
  const { format, settings } = file;
  const set = (changed: Partial<FileChoice['settings']>) => onChange({ format, settings: { ...settings, ...changed } });
  const zones = [
    { value: 'user', label: `Your time zone (${timeZone})` },
    { value: 'utc', label: 'UTC' },
  ] as const;
  const richText = hasRichText(columns, format);

  return (
    <Section title="File">
      <RadioGroup
        cards
        legend="Format"
        options={kinds}
        value={format}
        onChange={(chosen) => onChange({ format: chosen, settings })}
      />
      {(hasZone(format) || richText) && (
        <details className={styles.options}>
          <summary>
            <span className={styles.chevron}>
              <ChevronIcon label="" size="small" />
            </span>
            <span>{formatWords[format].title} options</span>
            {format === 'csv' && <span className={styles.chosen}>{csvReaderWords(settings.csv, locale)}</span>}
          </summary>
          <div className={styles.body}>
            {format === 'csv' && <CsvOptions csv={settings.csv} locale={locale} onChange={(csv) => set({ csv })} />}
            {hasZone(format) && (
              <RadioGroup
                legend="Times are in"
                options={zones}
                value={settings.zone}
                onChange={(zone) => set({ zone })}
              />
            )}
            {richText && (
              <RadioGroup
                legend="Descriptions and other formatted text"
                options={richTexts}
                value={settings.richText}
                onChange={(chosen) => set({ richText: chosen })}
              />
            )}
          </div>
        </details>
      )}
    </Section>
  );
}
