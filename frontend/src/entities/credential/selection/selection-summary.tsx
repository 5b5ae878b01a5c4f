import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { uiMessages } from '@/ui/messages';
import { credentialMessages } from '../messages';
import { isEmpty, selectedCount, type Selection } from './selection';
import styles from './selection-summary.module.css';

interface SelectionSummaryProps {
  selection: Selection;
  /** The exact number of matches; undefined while unknown. */
  total: number | undefined;
  /** The conditions of the filter as texts, shown with “all matching”. */
  filterTexts: readonly string[];
  onClear: () => void;
}

/** Shows “5 selected”, “224,756 of 224,757 matching selected · Status: Active · except 1”, or the total if nothing is selected. */
export function SelectionSummary({ selection, total, filterTexts, onClear }: SelectionSummaryProps) {
  const t = useMessages(credentialMessages);
  const ui = useMessages(uiMessages);
  const count = selectedCount(selection);
  if (isEmpty(selection))
    return <p className={styles.summary}>{total === undefined ? ui.loading : t.credentials(total)}</p>;
  const details =
    selection.kind === 'all'
      ? [
          ...(filterTexts.length > 0 ? filterTexts : [t.everything]),
          ...(selection.except.size > 0 ? [t.except(selection.except.size)] : []),
        ]
      : [];
  const detailText = details.join(' · ');
  return (
    <div className={styles.summary} role="status">
      <strong>
        {selection.kind === 'all' ? t.matchingSelected(count, selection.matched) : t.selected(count)}
      </strong>
      {detailText ? (
        <span className={styles.words} title={detailText}>
          {detailText}
        </span>
      ) : null}
      <Button variant="quiet" size="small" onClick={onClear}>
        {ui.clear}
      </Button>
    </div>
  );
}
