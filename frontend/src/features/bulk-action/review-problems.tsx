import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useCodeText } from '@/entities/batch-operation/codes';
import { useProblemText } from '@/entities/problem/use-problem-text';
import { graphql } from '@/gql';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import type { Draft } from './draft';
import { updateDraft } from './draft-store';
import { bulkActionMessages } from './messages';
import type { Preview } from './preview';
import styles from './review-step.module.css';
import { stepOfField, type Step } from './steps';

const namesDocument = graphql(`
  query ProblemCredentials($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Credential {
        username
        device {
          name
        }
      }
    }
  }
`);

interface ReviewProblemsProps {
  draft: Draft;
  preview: Preview;
  goTo: (step: Step) => void;
}

/** What cannot be done, grouped by reason. Single credentials can be left out; mistakes in the changes must be corrected. */
export function ReviewProblems({ draft, preview, goTo }: ReviewProblemsProps) {
  const t = useMessages(bulkActionMessages);
  const f = useFormat();
  const codeText = useCodeText();
  const problemText = useProblemText();
  const { ineligible } = preview;
  if (ineligible.length === 0) return null;
  const single = ineligible.filter(({ count }) => count);
  const total = single.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const wrong = ineligible.length > single.length;
  return (
    <section
      className={styles.problems}
      data-tone={wrong ? 'danger' : 'warning'}
      aria-label={t.problemsTitle}
    >
      <h3>
        <TriangleAlert aria-hidden />
        {total > 0 ? t.problems(total) : t.problemsTitle}
      </h3>
      {ineligible.map(({ code, message, field, count, credentialIds }) => (
        <div key={`${code} ${field?.join('.') ?? ''}`} className={styles.problem}>
          <strong>{count ? f.number(count) : '!'}</strong>
          <span>{count ? codeText(code, message) : problemText({ code, message, field })}</span>
          {field ? (
            <Button size="small" variant="quiet" onClick={() => goTo(stepOfField(field))}>
              {t.correct}
            </Button>
          ) : null}
          {count && credentialIds ? <Names ids={credentialIds} count={count} /> : null}
        </div>
      ))}
      {total > 0 && !wrong ? (
        <Checkbox
          checked={draft.leaveOut}
          onCheckedChange={(leaveOut) => updateDraft({ type: 'leaveOut', leaveOut })}
        >
          {t.leaveOut(total, preview.eligibleCount)}
        </Checkbox>
      ) : null}
    </section>
  );
}

const shown = 5;

function Names({ ids, count }: { ids: readonly string[]; count: number }) {
  const t = useMessages(bulkActionMessages);
  const query = useQuery({
    ...gqlQuery(namesDocument, { ids: ids.slice(0, shown) }),
    staleTime: 60_000,
  });
  const names = (query.data?.nodes ?? []).flatMap((node) =>
    node && 'username' in node ? [`${node.username}@${node.device.name}`] : [],
  );
  if (names.length === 0) return null;
  const rest = count - names.length;
  return (
    <span className={styles.names}>
      {names.map((name, index) => (
        <span key={name}>{index < names.length - 1 ? `${name},` : name}</span>
      ))}
      {rest > 0 ? t.moreExamples(rest) : null}
    </span>
  );
}
