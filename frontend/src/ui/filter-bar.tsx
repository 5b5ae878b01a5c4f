import { ListFilter, Search, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from './button';
import { lazyPopup } from './lazy-popup';
import { FilterButton, useFilterText } from './filter-button';
import styles from './filter-bar.module.css';
import type { FilterSelectProps } from './filter-select';
import { uiMessages } from './messages';

interface FilterBarProps {
  children: ReactNode;
  /** Undefined while no filter is set. */
  onReset?: (() => void) | undefined;
  end?: ReactNode;
}

/** The filters of a list. In a narrow window, a button shows all of them except the search. */
export function FilterBar({ children, onReset, end }: FilterBarProps) {
  const t = useMessages(uiMessages);
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.bar} role="search" data-open={open || undefined}>
      <div className={styles.toggle}>
        <Button icon={<ListFilter />} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t.filters}
          {onReset ? <span className={styles.dot} aria-hidden /> : null}
        </Button>
      </div>
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

/** A search input. Reports the text when typing pauses, and takes over `value` when it changes. */
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

const LazySelect = lazyPopup<FilterSelectProps<string>>(
  'listbox',
  async () => (await import('./filter-select')).FilterSelectList,
);

/** A filter with few options. The button reads “Label: option”; the list is loaded when it is opened. */
export function FilterSelect<V extends string>({
  value,
  onValueChange,
  options,
  ...rest
}: FilterSelectProps<V>) {
  const selected = options.find((option) => option.value === value);
  const text = useFilterText(rest.label, selected ? [selected.label] : []);
  return (
    <LazySelect
      props={{
        ...rest,
        value,
        options,
        onValueChange: (next) => onValueChange(options.find((option) => option.value === next)?.value),
      }}
      trigger={(trigger) => (
        <FilterButton
          text={text}
          active={selected !== undefined}
          disabled={rest.disabled}
          trigger={trigger}
        />
      )}
    />
  );
}
