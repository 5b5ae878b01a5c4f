import { Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { CredentialStatus } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { EmptyState, useErrorText } from '@/ui/states';
import { Textarea } from '@/ui/text-field';
import { parseLines } from './paste-lines';
import { pasteMessages } from './paste-messages';
import styles from './paste-panel.module.css';
import { PasteReport } from './paste-report';
import { maxLines, type PasteSearch } from './use-paste-search';

interface PastePanelProps {
  text: string;
  onTextChange: (text: string) => void;
  search: PasteSearch;
  status: CredentialStatus;
  includeAmbiguous: boolean;
  onIncludeAmbiguous: (include: boolean) => void;
}

/** A pasted list on the left, the outcome of each line on the right. */
export function PastePanel({ text, onTextChange, search, ...report }: PastePanelProps) {
  const t = useMessages(pasteMessages);
  const lines = parseLines(text).names.length;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    search.find(text);
  };
  return (
    <div className={styles.panel}>
      <div className={styles.list}>
        <Textarea
          label={t.text}
          hint={t.hint}
          placeholder={t.placeholder}
          className={styles.text}
          spellCheck={false}
          autoCapitalize="off"
          value={text}
          onChange={(event) => {
            onTextChange(event.target.value);
            // Pasted text is looked up at once, typed text only on request.
            const { inputType } = event.nativeEvent as InputEvent;
            if (inputType === 'insertFromPaste' || inputType === 'insertFromDrop')
              search.find(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <div className={styles.find}>
          <span className={styles.muted}>{t.lines(lines)}</span>
          <Button
            icon={<Search />}
            variant={search.state.kind === 'done' ? 'secondary' : 'primary'}
            busy={search.state.kind === 'busy'}
            disabled={lines === 0}
            onClick={() => search.find(text)}
          >
            {t.find}
          </Button>
        </div>
      </div>
      <div className={styles.report} aria-live="polite">
        <Report search={search} {...report} />
      </div>
    </div>
  );
}

function Report({ search, ...report }: Omit<PastePanelProps, 'text' | 'onTextChange'>) {
  const t = useMessages(pasteMessages);
  const errorText = useErrorText();
  const { state } = search;
  switch (state.kind) {
    case 'idle':
      return <EmptyState title={t.nothing}>{t.nothingText}</EmptyState>;
    case 'busy':
      return <p className={styles.busy}>{t.busy(state.done, state.total)}</p>;
    case 'tooMany':
      return <Notice tone="warning">{t.tooMany(state.lines, maxLines)}</Notice>;
    case 'failed':
      return <Notice tone="danger">{errorText(state.error)}</Notice>;
    case 'done':
      return <PasteReport outcome={state.outcome} {...report} />;
  }
}
