import { useRef } from 'react';
import { controlKeyLabel, setSingleKeys, useSingleKeys } from '@/lib/shortcuts';
import { useMessages } from '@/lib/i18n/catalogue';
import { Checkbox } from '@/ui/checkbox';
import { Dialog } from '@/ui/dialog';
import styles from './command-palette.module.css';
import { Keys } from './keys';
import { paletteMessages } from './messages';
import type { PaletteScreen } from './palette-item';

/** Every shortcut, and a way to turn off those that are single keys. */
export function ShortcutsDialog({
  screens,
  onClose,
}: {
  screens: readonly PaletteScreen[];
  onClose: () => void;
}) {
  const t = useMessages(paletteMessages);
  const on = useSingleKeys();
  const command = controlKeyLabel();
  const sheet = useRef<HTMLDivElement>(null);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t.helpTitle} initialFocus={sheet}>
      <div ref={sheet} tabIndex={-1} className={styles.sheet}>
        <div>
          <Shortcuts
            title={t.anywhere}
            lines={[
              [`${command} K`, t.palette],
              ['/', t.focusSearch],
              ['?', t.help],
            ]}
          />
          <Shortcuts
            title={t.inLists}
            lines={[
              ['↑ ↓', t.move],
              ['PgUp PgDn', t.pages],
              ['Home End', t.ends],
              ['Enter', t.open],
              ['Space', t.tick],
              ['Shift ↑ ↓', t.stretch],
              [`${command} A`, t.all],
              ['Esc', t.clear],
            ]}
          />
        </div>
        <Shortcuts
          title={t.goTo}
          lines={screens.flatMap(({ keys, label, detail }) => (keys ? [[keys, label, detail] as const] : []))}
        />
      </div>
      <div className={styles.single}>
        <Checkbox checked={on} onCheckedChange={setSingleKeys}>
          {t.singleKeys}
        </Checkbox>
        <p>{t.singleKeysText}</p>
      </div>
    </Dialog>
  );
}

function Shortcuts({
  title,
  lines,
}: {
  title: string;
  lines: readonly (readonly [keys: string, words: string, where?: string])[];
}) {
  return (
    <section className={styles.shortcuts}>
      <h3>{title}</h3>
      <dl>
        {lines.map(([keys, words, where]) => (
          <div key={keys}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>
              {words} {where ? <small>{where}</small> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
