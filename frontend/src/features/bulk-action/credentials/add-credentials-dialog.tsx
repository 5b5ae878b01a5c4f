import { useMemo, useState } from 'react';
import { actions } from '@/entities/batch-operation/action';
import { useCredentialCount } from '@/entities/credential/credential-rows';
import { emptyFilterState, toFilter, type FilterState } from '@/entities/credential/filter/filter-state';
import { useFilterTexts } from '@/entities/credential/filter/use-filter-texts';
import {
  isEmpty,
  isWithinLimit,
  noSelection,
  selectedCount,
  type Selection,
} from '@/entities/credential/selection/selection';
import { SelectionSummary } from '@/entities/credential/selection/selection-summary';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Tabs } from '@/ui/tabs';
import { toast } from '@/ui/toast';
import type { Draft } from '../draft/draft';
import { updateDraft } from '../draft/draft-store';
import { bulkActionMessages } from '../messages';
import { pasteMessages } from '../paste/paste-messages';
import { PastePanel } from '../paste/paste-panel';
import { usePaste } from '../paste/use-paste';
import styles from './add-credentials-dialog.module.css';
import { planAdd } from './add-selection';
import { EligibleGrid } from './eligible-grid';
import { ReplaceDialog } from './replace-dialog';

/** The dialog that adds eligible credentials to the draft, from a list with filters or a pasted list. */
export function AddCredentialsDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const t = useMessages(bulkActionMessages);
  const pasteTexts = useMessages(pasteMessages);
  const status = actions[draft.action ?? 'UPDATE'].eligibleStatus;
  const [tab, setTab] = useState<'browse' | 'paste'>('browse');
  const [state, setState] = useState<FilterState>({ ...emptyFilterState, status });
  const [added, setAdded] = useState<Selection>(noSelection);
  const [replacing, setReplacing] = useState(false);
  const paste = usePaste(status, setAdded);

  const add = () => {
    const plan = planAdd(draft.selection, added);
    if (plan.kind === 'conflict') {
      setReplacing(true);
      return;
    }
    updateDraft({ type: 'selection', selection: plan.selection });
    if (plan.alreadyChosen > 0) toast(t.already(plan.alreadyChosen));
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="wide"
      title={t.add}
      description={t.addHint[status]}
      footerStart={
        tab === 'paste' && isEmpty(added) ? null : (
          <Summary
            state={state}
            selection={added}
            onClear={() => {
              setAdded(noSelection);
              paste.reset();
            }}
          />
        )
      }
      footer={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            variant="primary"
            disabledReason={isEmpty(added) ? t.tickFirst : isWithinLimit(added) ? undefined : t.tooMany}
            onClick={add}
          >
            {isEmpty(added) ? t.addNone : t.addCount(selectedCount(added))}
          </Button>
        </>
      }
    >
      <div className={styles.ways}>
        <Tabs
          label={pasteTexts.ways}
          value={tab}
          onValueChange={setTab}
          tabs={[
            { value: 'browse', label: pasteTexts.browse },
            { value: 'paste', label: pasteTexts.paste },
          ]}
        >
          {tab === 'browse' ? (
            <EligibleGrid state={state} onStateChange={setState} selection={added} onChange={setAdded} />
          ) : (
            <PastePanel status={status} {...paste} />
          )}
        </Tabs>
      </div>
      {replacing ? (
        <ReplaceDialog
          present={draft.selection}
          added={added}
          onKeep={() => setReplacing(false)}
          onReplace={() => {
            updateDraft({ type: 'selection', selection: added });
            onClose();
          }}
        />
      ) : null}
    </Dialog>
  );
}

function Summary({
  state,
  selection,
  onClear,
}: {
  state: FilterState;
  selection: Selection;
  onClear: () => void;
}) {
  const filter = useMemo(() => toFilter(state), [state]);
  const total = useCredentialCount(filter);
  return (
    <SelectionSummary
      selection={selection}
      total={total}
      filterTexts={useFilterTexts(state)}
      onClear={onClear}
    />
  );
}
