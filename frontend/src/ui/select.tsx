import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { classNames } from '@/lib/class-names';
import { Field, type FieldText } from './field';
import popup from './popup.module.css';
import styles from './select.module.css';

interface SelectOption<V extends string> {
  value: V;
  label: string;
  detail?: string;
  disabled?: boolean;
}

interface SelectProps<V extends string> extends FieldText {
  value: V | null;
  onValueChange: (value: V) => void;
  options: readonly SelectOption<V>[];
  placeholder?: string;
  disabled?: boolean;
  /** Tints the control, for a value that differs from the default. */
  emphasized?: boolean;
}

/** A choice among few options. For many, see `Combobox`. */
export function Select<V extends string>({
  value,
  onValueChange,
  options,
  placeholder,
  disabled,
  emphasized,
  ...text
}: SelectProps<V>) {
  return (
    <Field {...text}>
      {({ id, ...aria }, labelId) => (
        <Base.Root
          items={options.map(({ value, label }) => ({ value, label }))}
          value={value}
          onValueChange={(next) => next !== null && onValueChange(next)}
          disabled={disabled}
          modal={false}
        >
          <Base.Trigger
            id={id}
            aria-labelledby={`${labelId} ${id}`}
            {...aria}
            className={classNames(styles.trigger, emphasized && styles.emphasized)}
          >
            <Base.Value className={styles.value}>
              {(current: V | null) =>
                options.find((option) => option.value === current)?.label ?? placeholder ?? '—'
              }
            </Base.Value>
            <ChevronDown aria-hidden />
          </Base.Trigger>
          <Base.Portal>
            <Base.Positioner className={popup.positioner} sideOffset={4} alignItemWithTrigger={false}>
              <Base.Popup className={popup.popup}>
                {options.map((option) => (
                  <Base.Item
                    key={option.value}
                    value={option.value}
                    disabled={option.disabled}
                    className={popup.item}
                  >
                    <span className={popup.check}>
                      <Base.ItemIndicator>
                        <Check />
                      </Base.ItemIndicator>
                    </span>
                    <span className={popup.grow}>
                      <Base.ItemText>{option.label}</Base.ItemText>
                      {option.detail ? <span className={popup.detail}>{option.detail}</span> : null}
                    </span>
                  </Base.Item>
                ))}
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  );
}
