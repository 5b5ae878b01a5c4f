import { CornerDownLeft, KeyRound, Layers, ListChecks, PanelsTopLeft, Server } from 'lucide-react';
import { Fragment, useEffect } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import styles from './command-palette.module.css';
import { Keys } from './keys';
import { paletteMessages } from './messages';
import type { PaletteItem } from './palette-item';

const icons = {
  operations: ListChecks,
  screens: PanelsTopLeft,
  actions: Layers,
  credentials: KeyRound,
  devices: Server,
};

interface PaletteListProps {
  id: string;
  items: readonly PaletteItem[];
  active: number;
  onActive: (index: number) => void;
  onChoose: (item: PaletteItem) => void;
}

/** The results in groups. The focus stays in the input, which refers to the active result by its id. */
export function PaletteList({ id, items, active, onActive, onChoose }: PaletteListProps) {
  const t = useMessages(paletteMessages);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <div id={`${id}-list`} role="listbox" aria-label={t.title} className={styles.list}>
      {items.map((item, index) => {
        const Icon = icons[item.group];
        return (
          <Fragment key={item.key}>
            {item.group === items[index - 1]?.group ? null : (
              <div role="presentation" className={styles.group}>
                {t.groups[item.group]}
              </div>
            )}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the input handles the keys */}
            <div
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={styles.item}
              onPointerMove={() => index !== active && onActive(index)}
              onClick={() => onChoose(item)}
            >
              <Icon aria-hidden />
              <span className={styles.label}>{item.label}</span>
              <span className={styles.detail}>{item.detail}</span>
              {index === active ? (
                <CornerDownLeft aria-hidden />
              ) : item.keys ? (
                <Keys keys={item.keys} />
              ) : null}
            </div>
          </Fragment>
        );
      })}
    </div>
  );
}
