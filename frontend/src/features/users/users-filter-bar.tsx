import type { InferOutput } from 'valibot';
import { viewerMessages } from '@/entities/viewer/messages';
import { useMessages } from '@/lib/i18n/catalogue';
import { FilterBar, FilterSelect, SearchInput } from '@/ui/filter-bar';
import { usersMessages } from './messages';
import type { usersSearch } from './search';

type UsersSearch = InferOutput<typeof usersSearch>;

interface UsersFilterBarProps {
  search: UsersSearch;
  filtered: boolean;
  onSearchChange: (search: UsersSearch) => void;
}

export function UsersFilterBar({ search, filtered, onSearchChange }: UsersFilterBarProps) {
  const t = useMessages(usersMessages);
  const { roles } = useMessages(viewerMessages);
  return (
    <FilterBar onReset={filtered ? () => onSearchChange({}) : undefined}>
      <SearchInput
        label={t.search}
        value={search.q ?? ''}
        onValueChange={(q) => onSearchChange({ ...search, q: q || undefined })}
      />
      <FilterSelect
        label={t.role}
        anyLabel={t.any}
        value={search.role}
        onValueChange={(role) => onSearchChange({ ...search, role })}
        options={(['ADMINISTRATOR', 'OPERATOR', 'AUDITOR'] as const).map((value) => ({
          value,
          label: roles[value],
        }))}
      />
      <FilterSelect
        label={t.status}
        anyLabel={t.any}
        value={search.status}
        onValueChange={(status) => onSearchChange({ ...search, status })}
        options={[
          { value: 'ACTIVE', label: t.active },
          { value: 'INACTIVE', label: t.inactive },
        ]}
      />
    </FilterBar>
  );
}
