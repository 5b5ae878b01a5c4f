import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { Explained } from './tooltip';
import styles from './tooltip.module.css';

/** A text beside what it explains. */
export function TooltipPopup({ anchor, text }: Explained) {
  return (
    <Base.Root open>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={6} className={styles.positioner}>
          <Base.Popup role="tooltip" className={styles.popup}>
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
