import { userChoices } from '@/entities/inventory/choice-sources';
import { useNames } from '@/entities/inventory/use-names';
import { protectedChangeMessages } from '@/entities/protected-change/messages';
import { protectedChangeKinds, protectedChangeStatuses } from '@/entities/protected-change/status';
import { useMessages } from '@/lib/i18n/catalogue';
import { FilterCombobox } from '@/ui/combobox';
import { FilterBar, FilterSelect } from '@/ui/filter-bar';
import { protectedChangesMessages } from '../messages';
import type { ProtectedChangesSearch } from '../search';
import { isNarrowed, type ProtectedChangesTab } from './filter';

const users = userChoices();

interface ProtectedChangesFilterBarProps {
  tab: ProtectedChangesTab;
  search: ProtectedChangesSearch;
  onSearchChange: (search: ProtectedChangesSearch) => void;
}

export function ProtectedChangesFilterBar({ tab, search, onSearchChange }: ProtectedChangesFilterBarProps) {
  const t = useMessages(protectedChangesMessages);
  const texts = useMessages(protectedChangeMessages);
  const { requester, subject } = search;
  const name = useNames([requester, subject].filter((id) => id !== undefined));
  const set = (change: Partial<ProtectedChangesSearch>) => onSearchChange({ ...search, tab, ...change });
  return (
    <FilterBar onReset={isNarrowed(search) ? () => onSearchChange({ tab }) : undefined}>
      <FilterSelect
        label={t.kind}
        anyLabel={t.any}
        value={search.kind}
        onValueChange={(kind) => set({ kind })}
        options={protectedChangeKinds.map((value) => ({ value, label: texts.kinds[value] }))}
      />
      {tab === 'waiting' ? null : (
        <FilterSelect
          label={t.status}
          anyLabel={t.any}
          value={search.status}
          onValueChange={(status) => set({ status })}
          options={protectedChangeStatuses.map((value) => ({ value, label: texts.statuses[value] }))}
        />
      )}
      <FilterCombobox
        label={t.subjectFilter}
        source={users}
        value={subject ? [name(subject)] : []}
        // Only one person at a time: the one chosen last.
        onValueChange={(chosen) => set({ subject: chosen.at(-1)?.id })}
      />
      {tab === 'mine' ? null : (
        <FilterCombobox
          label={t.requester}
          source={users}
          value={requester ? [name(requester)] : []}
          onValueChange={(chosen) => set({ requester: chosen.at(-1)?.id })}
        />
      )}
    </FilterBar>
  );
}
