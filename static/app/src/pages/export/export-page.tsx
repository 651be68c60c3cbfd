import { defaultFieldIds } from '../../../../../src/export-engine';
import { useMemo, useRef, useState } from 'react';
import { Page, Section } from '../../components/page';
import { ProblemMessage } from '../../components/problem-message';
import { ReportMenu } from '../../components/report-menu';
import { useDefinitionForReports } from '../../components/reporting';
import { Skeleton } from '../../components/skeleton';
import type { Ports } from '../../ports';
import { columnsOf, defaultChoice, onlyRenamed, type ColumnChoice } from './column-choice';
import { ColumnsSection } from './columns-section';
import { savedOf } from './definitions/definition-content';
import { definitionFile } from './definitions/definition-file';
import { SavedExports } from './definitions/saved-exports';
import { useDefinitions } from './definitions/use-definitions';
import { ExportBar } from './export-bar';
import { exportSummary, missingForPreview } from './export-summary';
import { fileSettings, startFile } from './file-choice';
import { FileSection } from './file-section';
import { KeptInBrowserSection } from './kept-in-browser';
import { LicenceNotice } from './licence-notice';
import { PreviewSection } from './preview-section';
import { QuerySection } from './query-section';
import { RecentExports } from './recent-exports';
import type { ResumableRun } from './run-export';
import { specOf, specOfSetUp, type SetUp } from './set-up';
import { UnfinishedExports } from './unfinished-exports';
import { useExportRun } from './use-export-run';
import { useFields } from './use-fields';
import { useKeptExports } from './use-kept-exports';
import { useLicence } from './use-licence';
import { usePreview } from './use-preview';
import { useQuery } from './use-query';
import { WhatIsKept } from './what-is-kept';

const lead = 'The file is made in your browser. The content of your issues never leaves Jira and this browser.';

export function ExportPage({ ports }: { readonly ports: Ports }) {
  const { requestJira } = ports;
  const [query, dispatch] = useQuery(requestJira);
  const [fields, reloadFields] = useFields(requestJira);
  const [ownChoice, setOwnChoice] = useState<ColumnChoice | null>(null);
  const [file, setFile] = useState(startFile);
  const [previewRound, setPreviewRound] = useState(0);
  const run = useExportRun(ports);
  const { kept, interrupted, isInFiles, remove } = useKeptExports(ports.keptExports, run.state);
  const licenceRefusal = useLicence(ports.backend);
  const { timeZone, locale } = ports.context;
  const definitions = useDefinitions(ports.backend);
  // Decided once: a section that jumped to the top with the first export saved would take the page from under its user.
  const [savedFirst, setSavedFirst] = useState<boolean | null>(null);
  const { list } = definitions;
  if (savedFirst === null && list.status === 'ready') setSavedFirst(list.definitions.length > 0);
  const queryBox = useRef<HTMLTextAreaElement>(null);
  const columnsButton = useRef<HTMLButtonElement>(null);

  const all = fields.status === 'ready' ? fields.fields : null;
  const defaults = useMemo(() => (all ? defaultChoice(all, defaultFieldIds) : []), [all]);
  const choice = ownChoice ?? defaults;
  const columns = useMemo(() => (all ? columnsOf(all, choice) : []), [all, choice]);
  const accepted = query.check.status === 'accepted';
  const preview = usePreview(
    requestJira,
    accepted ? query.jql : null,
    columns,
    fileSettings(file.settings, timeZone),
    previewRound,
  );

  const changeColumns = (next: ColumnChoice) => {
    ports.usage.count(onlyRenamed(choice, next) ? 'columns-renamed' : 'columns-changed');
    setOwnChoice(next);
  };
  const deleteUnfinished = ({ runId }: ResumableRun) => {
    run.dismiss();
    void remove(runId);
  };
  /** The message goes away with its button; the query is where its reader goes on. */
  const deleteOffered = (unfinished: ResumableRun) => {
    deleteUnfinished(unfinished);
    queryBox.current?.focus();
  };
  const startExport = () => {
    if (query.check.status === 'refused') return queryBox.current?.focus();
    if (all === null || columns.length === 0) return columnsButton.current?.focus();
    const expected = query.check.status === 'accepted' ? query.check.count : null;
    void run.start(specOf({ jql: query.jql, file }, columns, ports.context), expected);
  };
  const open = (setUp: SetUp) => {
    dispatch({ type: 'opened', jql: setUp.jql });
    setOwnChoice(setUp.choice);
    setFile(setUp.file);
  };
  const openAndRun = (setUp: SetUp) => {
    ports.usage.count('definition-run');
    open(setUp);
    if (all !== null && setUp.choice.length > 0) void run.start(specOfSetUp(setUp, all, ports.context), null);
  };

  useDefinitionForReports(() =>
    definitionFile({ name: 'From a problem report', ...savedOf({ jql: query.jql, choice, file }) }),
  );

  const savedExports = (
    <SavedExports
      definitions={definitions}
      setUp={{ jql: query.jql, choice, file }}
      fields={all}
      timeZone={timeZone}
      canRun={licenceRefusal === null && run.state.status !== 'running'}
      onOpen={open}
      onRun={openAndRun}
    />
  );

  return (
    <Page
      title="Export issues"
      lead={lead}
      aside={<ReportMenu />}
      footer={
        <ExportBar
          summary={exportSummary(query.check, all && columns.length, file.format)}
          run={run.state}
          timeZone={timeZone}
          inFiles={run.state.status !== 'failed' || !run.state.unfinished || isInFiles(run.state.unfinished.runId)}
          isDisabled={licenceRefusal !== null}
          onExport={startExport}
          onResume={(unfinished) => void run.resume(unfinished)}
          onDelete={deleteUnfinished}
          onCancel={run.cancel}
          onDismiss={run.dismiss}
        />
      }
    >
      <LicenceNotice refusal={licenceRefusal} />
      <UnfinishedExports
        interrupted={interrupted}
        run={run.state}
        timeZone={timeZone}
        {...(licenceRefusal === null && { onResume: (unfinished) => void run.resume(unfinished) })}
        onDelete={deleteOffered}
      />
      {savedFirst === true && savedExports}
      <QuerySection requestJira={requestJira} query={query} dispatch={dispatch} boxRef={queryBox} />
      {fields.status === 'ready' ? (
        <ColumnsSection
          fields={fields.fields}
          columns={columns}
          choice={choice}
          defaults={defaults}
          onChange={changeColumns}
          buttonRef={columnsButton}
        />
      ) : (
        <Section title="Columns">
          {fields.status === 'failed' ? (
            <ProblemMessage title="Jira's fields did not load" problem={fields.problem} onRetry={reloadFields} />
          ) : (
            <Skeleton label="Loading Jira's fields" lines={1} />
          )}
        </Section>
      )}
      <FileSection file={file} columns={columns} locale={locale} timeZone={timeZone} onChange={setFile} />
      <PreviewSection
        preview={preview}
        format={file.format}
        missing={missingForPreview(query.check, all && columns.length)}
        onRetry={() => setPreviewRound(previewRound + 1)}
      />
      {savedFirst !== true && savedExports}
      <RecentExports ports={ports} round={run.ended} />
      <KeptInBrowserSection kept={kept} remove={remove} timeZone={timeZone} />
      <WhatIsKept ports={ports} />
    </Page>
  );
}
