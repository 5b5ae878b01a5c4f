import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { HeldSelection } from '@/entities/credential/selection/selection-store';
import { useViewer } from '@/entities/viewer/use-viewer';
import { keepDraft, openDraft, startNewDraft, updateDraft } from './draft-store';

/** A selection from another screen conflicts with the stored draft: the user has to choose one of them. */
export interface DraftConflict {
  handover: HeldSelection;
  keep: () => void;
  replace: () => void;
}

/** Opens the draft. The action in the URL is applied once any conflict is resolved. */
export function useOpenDraft(): DraftConflict | null {
  const viewer = useViewer();
  const search = useSearch({ from: '/shell/bulk-action' });
  const navigate = useNavigate();
  const [handover, setHandover] = useState(() => openDraft(viewer.user.id));
  const ignoreAction = useRef(false);
  useEffect(() => {
    if (!search.action || handover) return;
    if (!ignoreAction.current) updateDraft({ type: 'action', action: search.action });
    ignoreAction.current = false;
    void navigate({ to: '/bulk-action', search: { step: search.step ?? 'credentials' }, replace: true });
  }, [search, handover, navigate]);
  if (!handover) return null;
  return {
    handover,
    keep: () => {
      keepDraft(handover);
      // The action in the URL belongs to the handover.
      ignoreAction.current = search.action !== undefined;
      setHandover(null);
    },
    replace: () => {
      startNewDraft(handover);
      setHandover(null);
    },
  };
}
