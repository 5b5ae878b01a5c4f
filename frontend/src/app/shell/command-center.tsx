import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useKeySequences } from '@/lib/hooks/use-key-sequences';
import { useScreens } from './use-screens';

export type OpenCommand = 'palette' | 'shortcuts' | null;

const CommandPalette = lazy(async () => ({
  default: (await import('@/features/command-palette/command-palette')).CommandPalette,
}));
const ShortcutsDialog = lazy(async () => ({
  default: (await import('@/features/command-palette/shortcuts-dialog')).ShortcutsDialog,
}));

function focusSearch() {
  document.querySelector<HTMLElement>('#content [role="search"] input')?.focus();
}

/** Handles Ctrl+K and the shortcuts, and shows what they open. The dialogs are loaded when they are opened. */
export function CommandCenter({ open, onOpen }: { open: OpenCommand; onOpen: (open: OpenCommand) => void }) {
  const navigate = useNavigate();
  const screens = useScreens();
  useKeySequences({
    ...Object.fromEntries(
      screens.flatMap(({ keys, link }) => (keys ? [[keys, () => void navigate(link)]] : [])),
    ),
    '/': focusSearch,
    '?': () => onOpen('shortcuts'),
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      onOpen(open === 'palette' ? null : 'palette');
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [open, onOpen]);
  const close = () => onOpen(null);
  return (
    <Suspense>
      {open === 'palette' ? <CommandPalette screens={screens} onClose={close} /> : null}
      {open === 'shortcuts' ? <ShortcutsDialog screens={screens} onClose={close} /> : null}
    </Suspense>
  );
}
