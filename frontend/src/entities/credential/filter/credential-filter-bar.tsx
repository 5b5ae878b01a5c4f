import type { ReactNode } from 'react';
import {
  deviceChoices,
  domainChoices,
  passwordTypeChoices,
  tagChoices,
} from '@/entities/inventory/choice-sources';
import { useNames } from '@/entities/inventory/use-names';
import { useMessages } from '@/lib/i18n/catalogue';
import type { ChoiceSource } from '@/ui/combobox';
import { DateFilter } from '@/ui/date-filter';
import { FilterBar, FilterSelect, SearchInput } from '@/ui/filter-bar';
import { FilterCombobox } from '@/ui/filter-combobox';
import { credentialMessages } from '../messages';
import { emptyFilterState, isFiltered, type FilterState } from './filter-state';

interface CredentialFilterBarProps {
  value: FilterState;
  onValueChange: (value: FilterState) => void;
  /** Conditions that the caller sets and the bar does not offer, for example the status that an action requires. */
  fixed?: readonly (keyof FilterState)[];
  end?: ReactNode;
}

const nothingFixed: readonly (keyof FilterState)[] = [];

const sources = {
  type: passwordTypeChoices(),
  domain: domainChoices,
  device: deviceChoices(),
  tag: tagChoices,
} satisfies Record<string, ChoiceSource>;

export function CredentialFilterBar({
  value,
  onValueChange,
  fixed = nothingFixed,
  end,
}: CredentialFilterBarProps) {
  const t = useMessages(credentialMessages);
  const name = useNames([...value.type, ...value.domain, ...value.device, ...value.tag]);
  const set = (change: Partial<FilterState>) => onValueChange({ ...value, ...change });
  const fixedState = Object.fromEntries(fixed.map((key) => [key, value[key]]));
  const changed = isFiltered({
    ...value,
    ...Object.fromEntries(fixed.map((key) => [key, emptyFilterState[key]])),
  });
  const multiSelect = (key: keyof typeof sources, label: string) => (
    <FilterCombobox
      label={label}
      source={sources[key]}
      value={value[key].map(name)}
      onValueChange={(next) => set({ [key]: next.map(({ id }) => id) })}
    />
  );
  return (
    <FilterBar
      onReset={changed ? () => onValueChange({ ...emptyFilterState, ...fixedState }) : undefined}
      end={end}
    >
      <SearchInput label={t.search} value={value.q ?? ''} onValueChange={(q) => set({ q })} />
      {fixed.includes('status') ? null : (
        <FilterSelect
          label={t.status}
          anyLabel={t.any}
          value={value.status}
          onValueChange={(status) => set({ status })}
          options={[
            { value: 'ACTIVE', label: t.active },
            { value: 'INACTIVE', label: t.inactive },
          ]}
        />
      )}
      {multiSelect('type', t.type)}
      {multiSelect('domain', t.domain)}
      {multiSelect('device', t.device)}
      {multiSelect('tag', t.tag)}
      <FilterSelect
        label={t.automaticChange}
        anyLabel={t.any}
        value={value.auto === undefined ? undefined : value.auto ? 'on' : 'off'}
        onValueChange={(auto) => set({ auto: auto === undefined ? undefined : auto === 'on' })}
        options={[
          { value: 'on', label: t.on },
          { value: 'off', label: t.off },
        ]}
      />
      {fixed.includes('expiry') ? null : (
        <FilterSelect
          label={t.expiry}
          anyLabel={t.any}
          value={value.expiry}
          onValueChange={(expiry) => set({ expiry, from: undefined, until: undefined })}
          options={(['expired', 'valid', 'week', 'month', 'quarter', 'range'] as const).map((key) => ({
            value: key,
            label: t.expiries[key],
          }))}
        />
      )}
      {value.expiry === 'range' ? (
        <>
          <DateFilter
            label={t.from}
            value={value.from}
            max={value.until}
            onValueChange={(from) => set({ from })}
          />
          <DateFilter
            label={t.until}
            value={value.until}
            min={value.from}
            onValueChange={(until) => set({ until })}
          />
        </>
      ) : null}
    </FilterBar>
  );
}
