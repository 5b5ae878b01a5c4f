import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { useFilterText } from './filter-button';
import styles from './filter-button.module.css';
import popup from './popup.module.css';

export interface FilterSelectProps<V extends string> {
  label: string;
  value: V | undefined;
  onValueChange: (value: V | undefined) => void;
  options: readonly { value: V; label: string }[];
  /** The option that means no condition. */
  anyLabel: string;
  disabled?: boolean;
  defaultOpen?: boolean;
}

/** A filter with few options. The button reads “Label: option”. */
export function FilterSelectList({
  label,
  value,
  onValueChange,
  options,
  anyLabel,
  disabled,
  defaultOpen = false,
}: FilterSelectProps<string>) {
  const selected = options.find((option) => option.value === value);
  const text = useFilterText(label, selected ? [selected.label] : []);
  return (
    <Base.Root<string | null>
      value={value ?? null}
      onValueChange={(next) => onValueChange(next ?? undefined)}
      modal={false}
      defaultOpen={defaultOpen}
      disabled={disabled}
    >
      <Base.Trigger className={styles.filter} data-active={selected ? true : undefined} aria-label={text}>
        <span>{text}</span>
        <ChevronDown aria-hidden />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          className={popup.positioner}
          sideOffset={4}
          align="start"
          alignItemWithTrigger={false}
        >
          <Base.Popup className={popup.popup} aria-label={label}>
            {[{ value: null, label: anyLabel }, ...options].map((option) => (
              <Base.Item key={option.value} value={option.value} className={popup.item}>
                <span className={popup.check}>
                  <Base.ItemIndicator>
                    <Check />
                  </Base.ItemIndicator>
                </span>
                <Base.ItemText>{option.label}</Base.ItemText>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
