import { batchActions } from '@/entities/batch-operation/action';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { operationStatuses } from '@/entities/batch-operation/statuses';
import { userChoices } from '@/entities/inventory/choice-sources';
import { useNames } from '@/entities/inventory/use-names';
import { useMessages } from '@/lib/i18n/catalogue';
import { FilterCombobox } from '@/ui/combobox';
import { DateFilter } from '@/ui/date-filter';
import { FilterBar, FilterSelect, SearchInput } from '@/ui/filter-bar';
import { batchOperationsMessages } from '../messages';
import type { BatchOperationsSearch } from '../search';
import { isFiltered, type OperationsTab } from './operations-filter';

const users = userChoices();

interface OperationsFilterBarProps {
  tab: OperationsTab;
  search: BatchOperationsSearch;
  onSearchChange: (search: BatchOperationsSearch) => void;
}

export function OperationsFilterBar({ tab, search, onSearchChange }: OperationsFilterBarProps) {
  const t = useMessages(batchOperationsMessages);
  const texts = useMessages(batchOperationMessages);
  const { requester } = search;
  const name = useNames(requester ? [requester] : []);
  const set = (change: Partial<BatchOperationsSearch>) => onSearchChange({ ...search, tab, ...change });
  return (
    <FilterBar onReset={isFiltered(search) ? () => onSearchChange({ tab }) : undefined}>
      <SearchInput
        label={t.search}
        value={search.q ?? ''}
        onValueChange={(q) => set({ q: q || undefined })}
      />
      <FilterSelect
        label={t.action}
        anyLabel={t.any}
        value={search.action}
        onValueChange={(action) => set({ action })}
        options={batchActions.map((value) => ({ value, label: texts.actions[value] }))}
      />
      {tab === 'waiting' ? null : (
        <FilterSelect
          label={t.status}
          anyLabel={t.any}
          value={search.status}
          onValueChange={(status) => set({ status })}
          options={operationStatuses.map((value) => ({ value, label: texts.statuses[value] }))}
        />
      )}
      {tab === 'mine' ? null : (
        <FilterCombobox
          label={t.requester}
          source={users}
          value={requester ? [name(requester)] : []}
          // Only one requester at a time: the one chosen last.
          onValueChange={(chosen) => set({ requester: chosen.at(-1)?.id })}
        />
      )}
      <DateFilter
        label={t.from}
        value={search.from}
        max={search.to}
        onValueChange={(from) => set({ from })}
      />
      <DateFilter label={t.to} value={search.to} min={search.from} onValueChange={(to) => set({ to })} />
    </FilterBar>
  );
}
