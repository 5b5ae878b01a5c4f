import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { HeldSelection } from '@/entities/credential/selection/selection-store';
import { useViewer } from '@/entities/viewer/use-viewer';
import { keepDraft, openDraft, startNewDraft, updateDraft } from './draft-store';

/** Another screen has handed over a selection while a draft was stored: one of the two has to be given up. */
export interface DraftConflict {
  handover: HeldSelection;
  keep: () => void;
  replace: () => void;
}

/** Opens the draft. The action in the URL is chosen once the conflict, if there is one, is resolved. */
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
