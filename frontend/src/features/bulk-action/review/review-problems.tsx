import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useCodeText } from '@/entities/batch-operation/codes';
import { useProblemText } from '@/entities/problem/use-problem-text';
import { graphql } from '@/gql';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import type { Draft } from '../draft/draft';
import { updateDraft } from '../draft/draft-store';
import { bulkActionMessages } from '../messages';
import type { Preview } from '../steps/preview';
import type { Step } from '../steps/step-names';
import { stepOfInput } from '../steps/steps';
import styles from './review-step.module.css';

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

/** The problems of the request. Ineligible credentials can be skipped; errors in the changes must be corrected. */
export function ReviewProblems({ draft, preview, goTo }: ReviewProblemsProps) {
  const t = useMessages(bulkActionMessages);
  const f = useFormat();
  const codeText = useCodeText();
  const problemText = useProblemText();
  const { ineligible } = preview;
  if (ineligible.length === 0) return null;
  // Problems without a count belong to the changes, not to credentials.
  const ofCredentials = ineligible.filter(({ count }) => count);
  const total = ofCredentials.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const hasErrors = ineligible.length > ofCredentials.length;
  return (
    <section
      className={styles.problems}
      data-tone={hasErrors ? 'danger' : 'warning'}
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
            <Button size="small" variant="quiet" onClick={() => goTo(stepOfInput(field))}>
              {t.correct}
            </Button>
          ) : null}
          {count && credentialIds ? <ExampleNames ids={credentialIds} count={count} /> : null}
        </div>
      ))}
      {total > 0 && !hasErrors ? (
        <Checkbox
          checked={draft.skipIneligible}
          onCheckedChange={(skipIneligible) => updateDraft({ type: 'skipIneligible', skipIneligible })}
        >
          {t.leaveOut(total, preview.eligibleCount)}
        </Checkbox>
      ) : null}
    </section>
  );
}

const maxExamples = 5;

function ExampleNames({ ids, count }: { ids: readonly string[]; count: number }) {
  const t = useMessages(bulkActionMessages);
  const query = useQuery({
    ...gqlQuery(namesDocument, { ids: ids.slice(0, maxExamples) }),
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
