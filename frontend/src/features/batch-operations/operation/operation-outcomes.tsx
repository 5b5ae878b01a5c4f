import { Link } from '@tanstack/react-router';
import { useCodeText } from '@/entities/batch-operation/codes';
import { graphql, readFragment, type FragmentType } from '@/gql';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { batchOperationsMessages } from '../messages';
import styles from './operation-outcomes.module.css';

const outcomesFragment = graphql(`
  fragment OperationOutcomes on BatchOutcome {
    code
    count
  }
`);

/** Lists why tasks did not succeed, with counts; a reason links to its credentials. */
export function OperationOutcomes(props: { outcomes: readonly FragmentType<typeof outcomesFragment>[] }) {
  const t = useMessages(batchOperationsMessages);
  const f = useFormat();
  const codeText = useCodeText();
  const outcomes = readFragment(outcomesFragment, props.outcomes);
  if (outcomes.length === 0) return null;
  return (
    <section className={styles.outcomes}>
      <h3>{t.reasons}</h3>
      <ul>
        {outcomes.map(({ code, count }) => (
          <li key={code}>
            <Link
              from="/reports/batch-operations/$id"
              search={{ code }}
              hash="tasks"
              replace
              // Keyboard navigation continues where the page has scrolled to.
              onClick={() => document.getElementById('tasks')?.focus({ preventScroll: true })}
              className={styles.outcome}
            >
              <strong>{f.number(count)}</strong>
              <span>{codeText(code)}</span>
              <span className={styles.show}>{t.show}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
