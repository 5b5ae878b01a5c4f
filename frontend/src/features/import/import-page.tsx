import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { useMessages } from '@/lib/i18n/catalogue';
import { BackLink } from '@/ui/back-link';
import { Button, buttonClass } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Notice } from '@/ui/notice';
import { Page, PageHeader, Panel } from '@/ui/page';
import { FileDrop } from './file-drop';
import styles from './import-page.module.css';
import { ImportSummary } from './import-summary';
import { importMessages } from './messages';
import { isRefused, sendCsv, type ImportResult } from './send-csv';
import { useImportErrorText } from './use-import-text';

type Stage =
  | { kind: 'choose'; problem?: string }
  | { kind: 'working'; dryRun: boolean; lines: number }
  | { kind: 'finished'; result: ImportResult };

/** Imports a CSV file: choose it, see the result of a dry run, import it. */
export function ImportPage() {
  const t = useMessages(importMessages);
  const errorText = useImportErrorText();
  const client = useQueryClient();
  const { editInventory } = usePermissions();
  const [file, setFile] = useState<File | null>(null);
  const [strict, setStrict] = useState(false);
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });
  const abortController = useRef<AbortController>(undefined);
  useEffect(() => () => abortController.current?.abort(), []);

  const sendFile = async (chosen: File, dryRun: boolean, refuseAll: boolean) => {
    abortController.current?.abort();
    const controller = new AbortController();
    abortController.current = controller;
    setStage({ kind: 'working', dryRun, lines: 0 });
    try {
      const result = await sendCsv(chosen, {
        dryRun,
        strict: refuseAll,
        signal: controller.signal,
        onProgress: (lines) => setStage({ kind: 'working', dryRun, lines }),
      });
      if (result.committed) void client.invalidateQueries();
      setStage({ kind: 'finished', result });
    } catch (error) {
      setStage(
        controller.signal.aborted ? { kind: 'choose' } : { kind: 'choose', problem: errorText(error) },
      );
    }
  };

  const chooseFile = (chosen: File) => {
    setFile(chosen);
    void sendFile(chosen, true, strict);
  };
  const reset = () => {
    setFile(null);
    setStage({ kind: 'choose' });
  };

  return (
    <Page narrow>
      <PageHeader
        title={t.title}
        description={t.text}
        back={<BackLink link={{ to: '/pam/credentials' }}>{t.back}</BackLink>}
      />
      {editInventory.reason ? <Notice tone="warning">{editInventory.reason}</Notice> : null}
      {stage.kind === 'choose' ? (
        <>
          {stage.problem ? (
            <Notice tone="danger" alert title={t.failed}>
              {stage.problem}
            </Notice>
          ) : null}
          <FileDrop disabled={!editInventory.allowed} onFile={chooseFile} />
          <StrictOption strict={strict} onStrictChange={setStrict} />
        </>
      ) : null}
      {stage.kind === 'working' ? (
        <Panel>
          <div className={styles.working}>
            <span className={styles.pulse} aria-hidden />
            <div role="status">
              <strong>{stage.dryRun ? t.checking : t.importing}</strong>
              <p className={styles.muted}>{t.lines(stage.lines)}</p>
            </div>
            {stage.dryRun ? <Button onClick={() => abortController.current?.abort()}>{t.stop}</Button> : null}
          </div>
        </Panel>
      ) : null}
      {stage.kind === 'finished' && file ? (
        <>
          <ImportSummary result={stage.result} file={file} />
          <div className={styles.actions}>
            {stage.result.dryRun ? (
              <>
                <StrictOption
                  strict={strict}
                  onStrictChange={(next) => {
                    setStrict(next);
                    void sendFile(file, true, next);
                  }}
                />
                <Button onClick={reset}>{t.other}</Button>
                <Button
                  variant="primary"
                  disabledReason={
                    isRefused(stage.result)
                      ? t.wouldBeRefusedText
                      : stage.result.stored === 0
                        ? t.nothingToDo
                        : undefined
                  }
                  onClick={() => void sendFile(file, false, strict)}
                >
                  {t.import(isRefused(stage.result) ? 0 : stage.result.stored)}
                </Button>
              </>
            ) : (
              <>
                <Button onClick={reset}>{t.again}</Button>
                <Link to="/pam/credentials" className={buttonClass('primary')}>
                  {t.show}
                </Link>
              </>
            )}
          </div>
        </>
      ) : null}
    </Page>
  );
}

function StrictOption({
  strict,
  onStrictChange,
}: {
  strict: boolean;
  onStrictChange: (strict: boolean) => void;
}) {
  const t = useMessages(importMessages);
  return (
    <div className={styles.strict}>
      <Checkbox checked={strict} onCheckedChange={onStrictChange}>
        {t.strict}
      </Checkbox>
      <p className={styles.muted}>{t.strictText}</p>
    </div>
  );
}
