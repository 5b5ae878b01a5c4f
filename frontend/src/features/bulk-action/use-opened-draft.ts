import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { HeldSelection } from '@/entities/credential/selection-store';
import { useViewer } from '@/entities/viewer/use-viewer';
import { beginWith, goOnInstead, openDraft, updateDraft } from './draft-store';

/** What was handed over while a draft was kept, and the two answers to it. */
export interface DraftQuestion {
  held: HeldSelection;
  goOn: () => void;
  beginAnew: () => void;
}

/** Opens the draft. Asks before a kept one is replaced; the action that the URL names is taken on after the answer. */
export function useOpenedDraft(): DraftQuestion | null {
  const viewer = useViewer();
  const search = useSearch({ from: '/shell/bulk-action' });
  const navigate = useNavigate();
  const [held, setHeld] = useState(() => openDraft(viewer.user.id));
  const ignored = useRef(false);
  useEffect(() => {
    if (!search.action || held) return;
    if (!ignored.current) updateDraft({ type: 'action', action: search.action });
    ignored.current = false;
    void navigate({ to: '/bulk-action', search: { step: search.step ?? 'credentials' }, replace: true });
  }, [search, held, navigate]);
  if (!held) return null;
  return {
    held,
    goOn: () => {
      goOnInstead(held);
      // The action was meant for what was handed over.
      ignored.current = search.action !== undefined;
      setHeld(null);
    },
    beginAnew: () => {
      beginWith(held);
      setHeld(null);
    },
  };
}
