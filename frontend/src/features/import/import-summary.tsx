import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { useLanguage } from '@/lib/i18n/language';
import { Notice } from '@/ui/notice';
import { Panel } from '@/ui/page';
import styles from './import-page.module.css';
import { importMessages } from './messages';
import { isRefused, type ImportResult } from './send-csv';
import { useImportText } from './use-import-text';

const maximumProblems = 200;

function useFileSize(): (bytes: number) => string {
  const language = useLanguage();
  return (bytes) =>
    bytes < 1_000_000
      ? new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(
          Math.max(1, bytes / 1000),
        )
      : new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
          bytes / 1_000_000,
        );
}

/** The result of an import or of a dry run. */
export function ImportSummary({ result, file }: { result: ImportResult; file: File }) {
  const t = useMessages(importMessages);
  const f = useFormat();
  const size = useFileSize();
  const { created } = result;
  const refused = isRefused(result);
  const alsoCreated =
    created && !refused
      ? [
          created.devices && t.devices(created.devices),
          created.domains && t.domains(created.domains),
          created.tags && t.tags(created.tags),
          created.passwordTypes && t.passwordTypes(created.passwordTypes),
        ].filter((text) => typeof text === 'string')
      : [];
  const title = result.dryRun ? t.would : result.committed ? t.done : t.notDone;
  return (
    <>
      {!result.dryRun && !result.committed ? (
        <Notice tone="danger" alert title={t.notDone}>
          {t.notDoneText}
        </Notice>
      ) : null}
      {result.dryRun && refused ? (
        <Notice tone="warning" title={t.wouldBeRefused}>
          {t.wouldBeRefusedText}
        </Notice>
      ) : null}
      <Panel title={title}>
        <p className={styles.muted}>
          {t.file(file.name, size(file.size))} · {t.lines(result.lines)}
        </p>
        <dl className={styles.numbers}>
          <Count
            value={f.number(refused ? 0 : result.stored)}
            label={result.dryRun ? t.stored.would : t.stored.done}
            tone="success"
          />
          <Count value={f.number(result.existing)} label={t.existing} tone="neutral" />
          <Count
            value={f.number(result.rejected)}
            label={t.rejected}
            tone={result.rejected > 0 ? 'danger' : 'neutral'}
          />
        </dl>
        {alsoCreated.length > 0 ? (
          <p className={styles.along}>
            {t.alsoCreated}: {f.list(alsoCreated)}.
          </p>
        ) : null}
      </Panel>
      {result.passwordColumns?.length ? (
        <Notice tone="warning">{t.passwordColumns(result.passwordColumns.join(', '))}</Notice>
      ) : null}
      {result.unknownColumns?.length ? (
        <Notice>{t.unknownColumns(result.unknownColumns.join(', '))}</Notice>
      ) : null}
      {result.problems?.length ? <Problems problems={result.problems} rejected={result.rejected} /> : null}
    </>
  );
}

function Count({
  value,
  label,
  tone,
}: {
  value: string;
  label: string;
  tone: 'success' | 'danger' | 'neutral';
}) {
  return (
    <div className={styles.number} data-tone={tone}>
      <dd>{value}</dd>
      <dt>{label}</dt>
    </div>
  );
}

function Problems({
  problems,
  rejected,
}: {
  problems: NonNullable<ImportResult['problems']>;
  rejected: number;
}) {
  const t = useMessages(importMessages);
  const f = useFormat();
  const text = useImportText();
  const shown = problems.slice(0, maximumProblems);
  return (
    <Panel flush title={t.problems}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.line}</th>
            <th scope="col">{t.problem}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((problem) => (
            <tr key={`${problem.line} ${problem.code} ${problem.message}`}>
              <td>{f.number(problem.line)}</td>
              <td>
                {text(problem)} <code>{problem.code}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rejected > shown.length ? (
        <p className={styles.more}>{t.moreProblems(rejected - shown.length)}</p>
      ) : null}
    </Panel>
  );
}
