import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { viewerMessages } from '@/entities/viewer/messages';
import { useProblemText } from '@/entities/problem/use-problem-text';
import { invalidateProtected } from '@/entities/protected-change/invalidate-protected';
import type { ProtectedChangeOutcome } from '@/entities/protected-change/outcome-notice';
import { useReasonField } from '@/entities/protected-change/use-reason-field';
import { graphql } from '@/gql';
import type { ApprovalModule } from '@/gql/graphql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { DataGrid } from '@/ui/data-grid/data-grid';
import type { GridSelection } from '@/ui/data-grid/grid-types';
import { useConnection } from '@/ui/data-grid/use-connection';
import { Dialog } from '@/ui/dialog';
import { SearchInput } from '@/ui/filter-bar';
import { uiMessages } from '@/ui/messages';
import { Notice } from '@/ui/notice';
import { Select } from '@/ui/select';
import { EmptyState, NoMatchState, useErrorText } from '@/ui/states';
import { toast } from '@/ui/toast';
import styles from './add-approvers-dialog.module.css';
import { approversMessages } from './messages';

const eligibleDocument = graphql(`
  query EligibleApprovers($filter: UserFilter, $after: String) {
    users(first: 50, after: $after, filter: $filter) {
      pageInfo { hasNextPage endCursor }
      nodes { id displayName username email role }
    }
  }
`);

const addApprovers = graphql(`
  mutation AddApprovers($input: AddApproversInput!) {
    addApprovers(input: $input) {
      approvers { id }
      protectedChange { ...ProtectedChangeOutcome }
      userErrors { code message field }
    }
  }
`);

interface AddApproversDialogProps {
  onClose: () => void;
  /** Called with the protected change that the request became. */
  onProtected: (change: ProtectedChangeOutcome) => void;
}

export function AddApproversDialog({ onClose, onProtected }: AddApproversDialogProps) {
  const t = useMessages(approversMessages);
  const ui = useMessages(uiMessages);
  const roles = useMessages(viewerMessages).roles;
  const errorText = useErrorText();
  const problemText = useProblemText();
  const client = useQueryClient();
  const mutation = useGqlMutation(addApprovers);
  const [module, setModule] = useState<ApprovalModule>('PAM_CORE');
  const [search, setSearch] = useState('');
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState('');
  const reasonField = useReasonField(true);
  const rows = useConnection(
    eligibleDocument,
    { filter: { canBecomeApprover: true, search: search || null } },
    (data) => data.users,
  );
  const selection = useMemo<GridSelection>(
    () => ({
      isSelected: (key) => selectedIds.has(key),
      header: selectedIds.size === 0 ? 'none' : 'some',
      set: (keys, isSelected) =>
        setSelectedIds((current) =>
          isSelected
            ? new Set([...current, ...keys])
            : new Set([...current].filter((key) => !keys.includes(key))),
        ),
      clear: () => setSelectedIds(new Set()),
    }),
    [selectedIds],
  );

  const add = async () => {
    const reason = reasonField.read();
    if (reason === undefined) return;
    try {
      const { addApprovers: payload } = await mutation.mutateAsync({
        input: { module, userIds: [...selectedIds], reason },
      });
      setProblem(reasonField.takeProblems(payload.userErrors).map(problemText).join(' '));
      if (payload.userErrors.length > 0) return;
      invalidateProtected(client);
      if (payload.protectedChange) onProtected(payload.protectedChange);
      else toast(t.added(selectedIds.size));
      onClose();
    } catch (error) {
      setProblem(errorText(error));
    }
  };

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="wide"
      title={t.addTitle}
      description={t.addText}
      footerStart={
        <span role="status">{selectedIds.size === 0 ? t.addOff : t.selected(selectedIds.size)}</span>
      }
      footer={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button
            variant="primary"
            busy={mutation.isPending}
            disabledReason={selectedIds.size === 0 ? t.addOff : undefined}
            onClick={() => void add()}
          >
            {t.add(selectedIds.size)}
          </Button>
        </>
      }
    >
      <div className={styles.tools}>
        <div className={styles.module}>
          <Select
            label={t.module}
            hideLabel
            value={module}
            onValueChange={setModule}
            options={[{ value: 'PAM_CORE', label: `${t.module}: ${t.modules.PAM_CORE}` }]}
          />
        </div>
        <SearchInput label={t.search} value={search} onValueChange={setSearch} />
      </div>
      {problem ? (
        <Notice tone="danger" alert>
          {problem}
        </Notice>
      ) : null}
      <DataGrid
        flush
        {...rows}
        label={t.people}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.displayName}
        selection={selection}
        columns={[
          {
            id: 'name',
            header: t.name,
            width: 'minmax(180px, 1.5fr)',
            cell: (row) => <strong>{row.displayName}</strong>,
          },
          { id: 'username', header: t.username, width: 'minmax(140px, 1fr)', cell: (row) => row.username },
          { id: 'email', header: 'E-mail', width: 'minmax(180px, 1.5fr)', cell: (row) => row.email || '–' },
          { id: 'role', header: t.role, width: '150px', cell: (row) => roles[row.role] },
        ]}
        empty={search ? <NoMatchState title={t.noMatch} /> : <EmptyState title={t.noneEligible} />}
      />
      <div className={styles.reason}>{reasonField.element}</div>
    </Dialog>
  );
}
