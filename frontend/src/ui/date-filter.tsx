import styles from './date-filter.module.css';

interface DateFilterProps {
  label: string;
  /** `YYYY-MM-DD`, undefined for no condition. */
  value: string | undefined;
  onValueChange: (value: string | undefined) => void;
  min?: string | undefined;
  max?: string | undefined;
}

/** A filter by day, with the browser's own calendar. */
export function DateFilter({ label, value, onValueChange, min, max }: DateFilterProps) {
  return (
    <label className={styles.filter} data-active={value ? true : undefined}>
      <span>{label}</span>
      <input
        type="date"
        value={value ?? ''}
        min={min}
        max={max}
        onChange={(event) => onValueChange(event.target.value || undefined)}
      />
    </label>
  );
}
