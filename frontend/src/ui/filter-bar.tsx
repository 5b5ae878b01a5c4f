import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown, Search, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from './button';
import combobox from './combobox.module.css';
import styles from './filter-bar.module.css';
import { uiMessages } from './messages';
import popup from './popup.module.css';

interface FilterBarProps {
  children: ReactNode;
  /** Shown while some filter is set. */
  onReset?: (() => void) | undefined;
  end?: ReactNode;
}

export function FilterBar({ children, onReset, end }: FilterBarProps) {
  const t = useMessages(uiMessages);
  return (
    <div className={styles.bar} role="search">
      {children}
      {onReset ? (
        <Button variant="quiet" onClick={onReset}>
          {t.resetFilters}
        </Button>
      ) : null}
      {end ? <div className={styles.end}>{end}</div> : null}
    </div>
  );
}

/** Text that is searched for. Reports once typing pauses; follows the outside when that changes. */
export function SearchInput({
  value,
  onValueChange,
  label,
}: {
  value: string;
  onValueChange: (value: string) => void;
  label: string;
}) {
  const t = useMessages(uiMessages);
  const [text, setText] = useState(value);
  const reported = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (value !== reported.current) setText(value);
    reported.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const report = (next: string, delay: number) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      reported.current = next.trim();
      onValueChange(next.trim());
    }, delay);
  };
  return (
    <div className={styles.search}>
      <Search aria-hidden />
      <input
        type="text"
        inputMode="search"
        value={text}
        placeholder={label}
        aria-label={label}
        onChange={(event) => report(event.target.value, 250)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') report(text, 0);
        }}
      />
      {text ? (
        <button type="button" aria-label={t.clear} onClick={() => report('', 0)}>
          <X />
        </button>
      ) : null}
    </div>
  );
}

interface FilterSelectProps<V extends string> {
  label: string;
  value: V | undefined;
  onValueChange: (value: V | undefined) => void;
  options: readonly { value: V; label: string }[];
  /** The option that means no condition. */
  anyLabel: string;
  disabled?: boolean;
}

/** A filter with few options; reads “Label: option” when set. */
export function FilterSelect<V extends string>({
  label,
  value,
  onValueChange,
  options,
  anyLabel,
  disabled,
}: FilterSelectProps<V>) {
  const t = useMessages(uiMessages);
  const chosen = options.find((option) => option.value === value);
  const text = chosen ? t.filterSelected(label, chosen.label) : label;
  return (
    <Base.Root<V | null>
      value={value ?? null}
      onValueChange={(next) => onValueChange(next ?? undefined)}
      modal={false}
      disabled={disabled}
    >
      <Base.Trigger className={combobox.filter} data-active={chosen ? true : undefined} aria-label={text}>
        {text}
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
