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

/** Searches screens, actions and records. The arrows choose a result, Enter opens it. */
export function CommandPalette({ screens, onClose }: CommandPaletteProps) {
  const t = useMessages(paletteMessages);
  const navigate = useNavigate();
  const id = useId();
  const [query, setQuery] = useState('');
  const [chosenIndex, setChosenIndex] = useState(0);
  const { items, searching, failed } = usePaletteItems(screens, query);
  const active = Math.min(chosenIndex, Math.max(0, items.length - 1));
  const openItem = (item: PaletteItem | undefined) => {
    if (!item) return;
    onClose();
    void navigate(item.link);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      setChosenIndex((active + step + items.length) % items.length);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      openItem(items[active]);
    }
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
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
              value={query}
              onChange={(event) => {
                setQuery(event.target.value);
                setChosenIndex(0);
              }}
              onKeyDown={onKeyDown}
            />
            <kbd>Esc</kbd>
          </div>
          <PaletteList id={id} items={items} active={active} onActive={setChosenIndex} onChoose={openItem} />
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
