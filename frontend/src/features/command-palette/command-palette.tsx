import { Dialog } from '@base-ui/react/dialog';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import styles from './command-palette.module.css';
import { Keys } from './keys';
import { paletteMessages } from './messages';
import type { PaletteItem, PaletteScreen } from './palette-item';
import { PaletteList } from './palette-list';
import { usePaletteItems } from './use-palette-items';

interface CommandPaletteProps {
  screens: readonly PaletteScreen[];
  onClose: () => void;
}

/** One field for everything: type, choose with the arrows, open with Enter. */
export function CommandPalette({ screens, onClose }: CommandPaletteProps) {
  const t = useMessages(paletteMessages);
  const navigate = useNavigate();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { items, searching, failed } = usePaletteItems(screens, typed);
  const active = Math.min(chosen, Math.max(0, items.length - 1));
  const go = (item: PaletteItem | undefined) => {
    if (!item) return;
    onClose();
    void navigate(item.link);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      setChosen((active + step + items.length) % items.length);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      go(items[active]);
    }
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.palette}>
          <Dialog.Title className="visually-hidden">{t.title}</Dialog.Title>
          <div className={styles.field}>
            <Search aria-hidden />
            <input
              role="combobox"
              aria-label={t.title}
              aria-expanded={items.length > 0}
              aria-controls={`${id}-list`}
              aria-activedescendant={items.length > 0 ? `${id}-${active}` : undefined}
              aria-autocomplete="list"
              autoComplete="off"
              spellCheck={false}
              placeholder={t.placeholder}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setChosen(0);
              }}
              onKeyDown={onKeyDown}
            />
            <kbd>Esc</kbd>
          </div>
          <PaletteList id={id} items={items} active={active} onActive={setChosen} onChoose={go} />
          <div className={styles.footer}>
            <p role="status">
              {failed
                ? t.failed
                : searching
                  ? t.searching
                  : items.length === 0
                    ? t.nothing
                    : t.results(items.length)}
            </p>
            <p className={styles.hints} aria-hidden>
              <Keys keys="↑ ↓" /> {t.choose} <Keys keys="↵" /> {t.go}
            </p>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
