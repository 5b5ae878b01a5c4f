import { useRef } from 'react';
import { controlKeyLabel, setSingleKeys, useSingleKeys } from '@/lib/shortcuts';
import { useMessages } from '@/lib/i18n/catalogue';
import { Checkbox } from '@/ui/checkbox';
import { Dialog } from '@/ui/dialog';
import styles from './command-palette.module.css';
import { Keys } from './keys';
import { paletteMessages } from './messages';
import type { PaletteScreen } from './palette-item';

/** Lists the shortcuts, with a setting that turns off single keys. */
export function ShortcutsDialog({
  screens,
  onClose,
}: {
  screens: readonly PaletteScreen[];
  onClose: () => void;
}) {
  const t = useMessages(paletteMessages);
  const singleKeysEnabled = useSingleKeys();
  const command = controlKeyLabel();
  const content = useRef<HTMLDivElement>(null);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t.helpTitle} initialFocus={content}>
      <div ref={content} tabIndex={-1} className={styles.sheet}>
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
        <Checkbox checked={singleKeysEnabled} onCheckedChange={setSingleKeys}>
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
  lines: readonly (readonly [keys: string, label: string, detail?: string])[];
}) {
  return (
    <section className={styles.shortcuts}>
      <h3>{title}</h3>
      <dl>
        {lines.map(([keys, label, detail]) => (
          <div key={keys}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>
              {label} {detail ? <small>{detail}</small> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
