import { ListFilter, Search, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from './button';
import { deferred } from './deferred';
import { FilterButton, useFilterText } from './filter-button';
import styles from './filter-bar.module.css';
import type { FilterSelectProps } from './filter-select';
import { uiMessages } from './messages';

interface FilterBarProps {
  children: ReactNode;
  /** Shown while some filter is set. */
  onReset?: (() => void) | undefined;
  end?: ReactNode;
}

/** Filters of a list. In a narrow window only the search is in sight; the others wait behind a button. */
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

const LoadedSelect = deferred<FilterSelectProps<string>>(
  'listbox',
  async () => (await import('./filter-select')).FilterSelectList,
);

/** A filter with few options; reads “Label: option” when set. The list is loaded when it is opened. */
export function FilterSelect<V extends string>({
  value,
  onValueChange,
  options,
  ...rest
}: FilterSelectProps<V>) {
  const chosen = options.find((option) => option.value === value);
  const text = useFilterText(rest.label, chosen ? [chosen.label] : []);
  return (
    <LoadedSelect
      props={{
        ...rest,
        value,
        options,
        onValueChange: (next) => onValueChange(options.find((option) => option.value === next)?.value),
      }}
      trigger={(trigger) => (
        <FilterButton text={text} active={chosen !== undefined} disabled={rest.disabled} trigger={trigger} />
      )}
    />
  );
}
