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
  /** How many approvers there are. */
  registered: number | undefined;
  onProtected: (change: ProtectedChangeOutcome | null) => void;
}

/** How many people must approve, how long a request waits, and what is asked of those who decide. */
export function ApprovalParameters({ registered, onProtected }: ApprovalParametersProps) {
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
          registered={registered}
          onProtected={onProtected}
        />
      ) : null}
    </Panel>
  );
}
