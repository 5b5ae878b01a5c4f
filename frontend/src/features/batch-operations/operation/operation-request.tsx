import { actions } from '@/entities/batch-operation/action';
import { ChangeTable, type ChangeLine } from '@/entities/batch-operation/change-table';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import {
  BigCount,
  ReviewNote,
  ReviewSection,
  ReviewSections,
} from '@/entities/batch-operation/review-sections';
import { FilterDescription } from '@/entities/batch-operation/selection-description';
import { parseFilter } from '@/entities/credential/filter/filter-schema';
import { graphql, readFragment, type FragmentType } from '@/gql';
import type { OperationRequestFragment } from '@/gql/graphql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { CopyButton } from '@/ui/copy-button';
import { batchOperationsMessages } from '../messages';
import styles from './operation-request.module.css';

const requestFragment = graphql(`
  fragment OperationRequest on BatchOperation {
    action
    reason
    requestedAt
    digest
    selection {
      idCount
      filter
      exceptCount
      description
    }
    changes {
      fields {
        field
        to
      }
    }
    progress {
      total
    }
  }
`);

/** The request as the wizard's review shows it, read-only and with the digest that a decision names. */
export function OperationRequest(props: { operation: FragmentType<typeof requestFragment> }) {
  const t = useMessages(batchOperationsMessages);
  const texts = useMessages(batchOperationMessages);
  const f = useFormat();
  const operation = readFragment(requestFragment, props.operation);
  const { action, reason, digest, selection, progress } = operation;
  return (
    <ReviewSections heading="h2">
      <ReviewSection title={t.action}>
        <strong>{texts.actions[action]}</strong>
        <ReviewNote>{texts.actionTexts[action]}</ReviewNote>
      </ReviewSection>
      <ReviewSection title={t.credentials}>
        <BigCount>{f.number(progress.total)}</BigCount>
        <StoredSelection selection={selection} />
        <ReviewNote>{t.frozen}</ReviewNote>
      </ReviewSection>
      <ReviewSection title={t.changes}>
        <ChangeTable lines={changeLines(operation)} />
      </ReviewSection>
      <ReviewSection title={t.reason}>
        <p className={styles.reason}>{reason}</p>
      </ReviewSection>
      <ReviewSection title={t.digest}>
        <Digest digest={digest} />
      </ReviewSection>
    </ReviewSections>
  );
}

function changeLines({ action, changes, requestedAt }: OperationRequestFragment): ChangeLine[] {
  const { fixedChange } = actions[action];
  if (!fixedChange) return changes?.fields ?? [];
  const { field, to } = fixedChange;
  return [{ field, to: to === 'TIME_OF_REQUEST' ? requestedAt : to }];
}

function StoredSelection({ selection }: Pick<OperationRequestFragment, 'selection'>) {
  const t = useMessages(batchOperationMessages);
  const filter = selection.filter ? parseFilter(selection.filter) : undefined;
  if (filter) return <FilterDescription filter={filter} except={selection.exceptCount} />;
  if (typeof selection.idCount === 'number')
    return <ReviewNote>{t.chosenOneByOne(selection.idCount)}</ReviewNote>;
  return <ReviewNote>{selection.description.join(' · ')}</ReviewNote>;
}

function Digest({ digest }: { digest: string }) {
  const t = useMessages(batchOperationsMessages);
  return (
    <>
      <span className={styles.digest}>
        <code title={digest}>{digest.slice(0, 16)}…</code>
        <CopyButton text={digest} size="small" variant="quiet" />
      </span>
      <ReviewNote>{t.digestText}</ReviewNote>
    </>
  );
}
