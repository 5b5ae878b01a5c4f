import { userChoices } from '@/entities/inventory/choice-sources';
import { useNames } from '@/entities/inventory/use-names';
import { useMessages } from '@/lib/i18n/catalogue';
import { DateFilter } from '@/ui/date-filter';
import { FilterCombobox } from '@/ui/filter-combobox';
import { FilterBar, FilterSelect, SearchInput } from '@/ui/filter-bar';
import { useActionChoices, useActionLabel } from './audit-labels';
import { auditMessages } from './messages';
import type { AuditSearch } from './search';

const users = userChoices();

interface AuditFilterBarProps {
  search: AuditSearch;
  filtered: boolean;
  onSearchChange: (search: AuditSearch) => void;
}

export function AuditFilterBar({ search, filtered, onSearchChange }: AuditFilterBarProps) {
  const t = useMessages(auditMessages);
  const actions = useActionChoices();
  const actionLabel = useActionLabel();
  const name = useNames(search.actor ? [search.actor] : []);
  return (
    <FilterBar onReset={filtered ? () => onSearchChange({}) : undefined}>
      <SearchInput
        label={t.searchSubject}
        value={search.subject ?? ''}
        onValueChange={(subject) => onSearchChange({ ...search, subject: subject || undefined })}
      />
      <FilterCombobox
        label={t.action}
        source={actions}
        value={search.action ? [{ id: search.action, label: actionLabel(search.action) }] : []}
        // Only one action at a time: the one chosen last.
        onValueChange={(next) => onSearchChange({ ...search, action: next.at(-1)?.id })}
      />
      <FilterCombobox
        label={t.actor}
        source={users}
        value={search.actor ? [name(search.actor)] : []}
        onValueChange={(next) => onSearchChange({ ...search, actor: next.at(-1)?.id })}
      />
      <FilterSelect
        label={t.result}
        anyLabel={t.any}
        value={search.result}
        onValueChange={(result) => onSearchChange({ ...search, result })}
        options={(['ALLOWED', 'REFUSED'] as const).map((value) => ({ value, label: t.results[value] }))}
      />
      <DateFilter
        label={t.from}
        value={search.from}
        max={search.to}
        onValueChange={(from) => onSearchChange({ ...search, from })}
      />
      <DateFilter
        label={t.to}
        value={search.to}
        min={search.from}
        onValueChange={(to) => onSearchChange({ ...search, to })}
      />
    </FilterBar>
  );
}
