import { ChevronDown } from 'lucide-react';
import { useMessages } from '@/lib/i18n/catalogue';
import type { LazyTriggerProps } from './lazy-popup';
import styles from './filter-button.module.css';
import { uiMessages } from './messages';

/** Returns “Label”, “Label: value” or “Label: value +2”. */
export function useFilterText(label: string, values: readonly string[]): string {
  const t = useMessages(uiMessages);
  const [first, ...others] = values;
  if (first === undefined) return label;
  return t.filterSelected(label, others.length > 0 ? `${first} ${t.more(others.length)}` : first);
}

interface FilterButtonProps {
  text: string;
  active: boolean;
  disabled?: boolean | undefined;
  trigger: LazyTriggerProps;
}

/** The button of a filter whose list is not loaded yet. */
export function FilterButton({ text, active, disabled, trigger }: FilterButtonProps) {
  return (
    <button
      type="button"
      className={styles.filter}
      data-active={active || undefined}
      disabled={disabled}
      {...trigger}
    >
      <span>{text}</span>
      <ChevronDown aria-hidden />
    </button>
  );
}
