import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrphanedOperation } from '@/entities/batch-operation/orphans-notice';
import { useProblemText } from '@/entities/problem/use-problem-text';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Notice } from '@/ui/notice';
import { useErrorText } from '@/ui/states';
import { toast } from '@/ui/toast';
import type { ApproverRow } from './approver-row';
import { approversMessages } from './messages';

const removeApprover = graphql(`
  mutation RemoveApprover($input: RemoveApproverInput!) {
    removeApprover(input: $input) {
      removed
      operationsWithoutApprover { id number }
      userErrors { code message }
    }
  }
`);

interface RemoveApproverDialogProps {
  approver: ApproverRow;
  onClose: () => void;
  /** Called with the open operations that nobody can decide any more. */
  onOrphans: (operations: readonly OrphanedOperation[]) => void;
}

export function RemoveApproverDialog({ approver, onClose, onOrphans }: RemoveApproverDialogProps) {
  const t = useMessages(approversMessages);
  const errorText = useErrorText();
  const problemText = useProblemText();
  const client = useQueryClient();
  const mutation = useGqlMutation(removeApprover);
  const [problem, setProblem] = useState('');
  const name = approver.user.displayName;

  const remove = async () => {
    try {
      const { removeApprover: payload } = await mutation.mutateAsync({ input: { id: approver.id } });
      if (payload.userErrors.length > 0) {
        setProblem(payload.userErrors.map(problemText).join(' '));
        return;
      }
      onOrphans(payload.operationsWithoutApprover);
      void client.invalidateQueries({ queryKey: ['Approvers'] });
      void client.invalidateQueries({ queryKey: ['Viewer'] });
      toast(t.removed(name));
      onClose();
    } catch (error) {
      setProblem(errorText(error));
    }
  };

  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t.removeTitle}
      action={t.remove}
      danger
      busy={mutation.isPending}
      onConfirm={() => void remove()}
    >
      {problem ? (
        <Notice tone="danger" alert>
          {problem}
        </Notice>
      ) : null}
      <p>{t.removeText(name)}</p>
    </ConfirmDialog>
  );
}
