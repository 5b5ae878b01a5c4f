import type { FilterComboboxProps } from './combobox';
import { lazyPopup } from './lazy-popup';
import { FilterButton, useFilterText } from './filter-button';

const LazyCombobox = lazyPopup<FilterComboboxProps>(
  'listbox',
  async () => (await import('./combobox')).FilterCombobox,
);

/** A filter with a searchable list of several choices. The list is loaded when it is opened. */
export function FilterCombobox(props: FilterComboboxProps) {
  const text = useFilterText(
    props.label,
    props.value.map((choice) => choice.label),
  );
  return (
    <LazyCombobox
      props={props}
      trigger={(trigger) => (
        <FilterButton
          text={text}
          active={props.value.length > 0}
          disabled={props.disabled}
          trigger={trigger}
        />
      )}
    />
  );
}
