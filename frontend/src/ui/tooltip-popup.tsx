import { Tooltip as Base } from '@base-ui/react/tooltip';
import styles from './tooltip.module.css';

export interface TooltipPopupProps {
  /** The element that the text describes. */
  anchor: Element;
  text: string;
}

/** The visible tooltip of an element. */
export function TooltipPopup({ anchor, text }: TooltipPopupProps) {
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
