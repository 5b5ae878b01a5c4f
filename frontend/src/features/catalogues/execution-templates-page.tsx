import { Plus } from 'lucide-react';
import { useState } from 'react';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { graphql } from '@/gql';
import type { ExecutionTemplatePurpose } from '@/gql/graphql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { DataGrid } from '@/ui/data-grid/data-grid';
import { useConnection } from '@/ui/data-grid/use-connection';
import { FilterBar, FilterSelect, SearchInput } from '@/ui/filter-bar';
import { Page, PageHeader } from '@/ui/page';
import { EmptyState, NoMatchState } from '@/ui/states';
import { EnabledDot } from './enabled-dot';
import { ExecutionTemplateDialog } from './execution-template-dialog';
import { cataloguesMessages } from './messages';

const templatesDocument = graphql(`
  query ExecutionTemplates($filter: ExecutionTemplateFilter, $after: String) {
    executionTemplates(first: 100, after: $after, filter: $filter) {
      pageInfo { hasNextPage endCursor }
      nodes { id name plugin purpose enabled createdAt }
    }
  }
`);

export function ExecutionTemplatesPage() {
  const t = useMessages(cataloguesMessages);
  const f = useFormat();
  const { administer } = usePermissions();
  const [creating, setCreating] = useState(false);
  const [text, setText] = useState('');
  const [purpose, setPurpose] = useState<ExecutionTemplatePurpose>();
  const filter = { search: text || null, purpose: purpose ?? null };
  const rows = useConnection(templatesDocument, { filter }, (data) => data.executionTemplates);
  const total = rows.isLoading || rows.hasMore ? undefined : rows.rows.length;
  const filtered = Boolean(text || purpose);
  const reset = () => {
    setText('');
    setPurpose(undefined);
  };
  return (
    <Page fill>
      <PageHeader
        title={t.executionTemplates}
        description={t.executionTemplatesText}
        disabledReason={administer.reason}
        actions={
          <Button
            variant="primary"
            icon={<Plus />}
            disabledReason={administer.reason}
            onClick={() => setCreating(true)}
          >
            {t.newTemplate}
          </Button>
        }
      />
      <FilterBar onReset={filtered ? reset : undefined}>
        <SearchInput label={t.search} value={text} onValueChange={setText} />
        <FilterSelect
          label={t.purpose}
          anyLabel={t.any}
          value={purpose}
          onValueChange={setPurpose}
          options={(['CHANGE_PASSWORD', 'RECONCILE'] as const).map((value) => ({
            value,
            label: t.purposes[value],
          }))}
        />
      </FilterBar>
      <DataGrid
        {...rows}
        label={t.executionTemplates}
        totalCount={total}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.name}
        columns={[
          {
            id: 'name',
            header: t.name,
            width: 'minmax(200px, 2fr)',
            cell: (row) => <strong>{row.name}</strong>,
          },
          {
            id: 'plugin',
            header: t.plugin,
            width: 'minmax(120px, 1fr)',
            cell: (row) => t.plugins[row.plugin],
          },
          {
            id: 'purpose',
            header: t.purpose,
            width: 'minmax(140px, 1fr)',
            cell: (row) => t.purposes[row.purpose],
          },
          {
            id: 'status',
            header: t.status,
            width: 'minmax(120px, 1fr)',
            cell: (row) => <EnabledDot enabled={row.enabled} />,
          },
          {
            id: 'created',
            header: t.created,
            width: '130px',
            align: 'end',
            cell: (row) => f.date(row.createdAt),
          },
        ]}
        empty={
          filtered ? (
            <NoMatchState title={t.noMatch} onReset={reset}>
              {t.noMatchText}
            </NoMatchState>
          ) : (
            <EmptyState title={t.noTemplates} />
          )
        }
        footer={total === undefined ? null : t.count.executionTemplates(total)}
      />
      {creating ? <ExecutionTemplateDialog onClose={() => setCreating(false)} /> : null}
    </Page>
  );
}
