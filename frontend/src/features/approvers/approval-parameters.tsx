import { useQuery } from '@tanstack/react-query';
import type { ProtectedChangeOutcome } from '@/entities/protected-change/outcome-notice';
import { graphql } from '@/gql';
import { gqlQuery } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Panel } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { approversMessages } from './messages';
import { ParametersForm } from './parameters-form';

const parametersDocument = graphql(`
  query SystemParameters {
    systemParameters {
      updatedAt
      ...ParametersForm
    }
  }
`);

interface ApprovalParametersProps {
  /** The number of registered approvers. */
  approverCount: number | undefined;
  onProtected: (change: ProtectedChangeOutcome | null) => void;
}

/** The panel with the parameters of approvals. */
export function ApprovalParameters({ approverCount, onProtected }: ApprovalParametersProps) {
  const t = useMessages(approversMessages);
  const query = useQuery(gqlQuery(parametersDocument, {}));
  return (
    <Panel title={t.parameters}>
      {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Skeleton height={96} /> : null}
      {query.data ? (
        <ParametersForm
          key={query.data.systemParameters.updatedAt}
          parameters={query.data.systemParameters}
          approverCount={approverCount}
          onProtected={onProtected}
        />
      ) : null}
    </Panel>
  );
}
