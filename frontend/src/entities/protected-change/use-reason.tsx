import { useState, type ReactNode } from 'react';
import type { Problem } from '@/entities/problem/problem';
import { useProblemText } from '@/entities/problem/use-problem-text';
import { useMessages } from '@/lib/i18n/catalogue';
import { protectedChangeMessages } from './messages';
import { ReasonField } from './reason-field';
import { useFourEyes } from './use-four-eyes';

interface Reason {
  /** The field, while a second person is needed; otherwise nothing. */
  field: ReactNode;
  /** The reason to send, null for none; undefined when it is missing, which is then said beside the field. */
  read: () => string | null | undefined;
  /** Says beside the field what the server refuses about the reason, and returns the other problems. */
  take: <P extends Problem>(problems: readonly P[]) => P[];
}

/**
 * The reason that a second person reads (rule 20). `needed` is what the form expects; when the server asks for a reason all the
 * same, the field appears.
 */
export function useReason(needed: boolean): Reason {
  const t = useMessages(protectedChangeMessages);
  const problemText = useProblemText();
  const fourEyes = useFourEyes();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<string>();
  const shown = needed || asked;
  return {
    field: shown ? (
      <ReasonField
        alone={fourEyes === false}
        value={reason}
        error={error}
        onChange={(event) => {
          setReason(event.target.value);
          setError(undefined);
        }}
      />
    ) : null,
    read: () => {
      const said = shown ? reason.trim() : '';
      if (!shown || said !== '' || fourEyes === false) return said || null;
      setError(t.reasonMissing);
      return undefined;
    },
    take: (problems) => {
      const about = problems.filter(({ field }) => field?.at(-1) === 'reason');
      const [first] = about;
      if (first) {
        setAsked(true);
        setError(first.code === 'REQUIRED' ? t.reasonMissing : problemText(first));
      }
      return problems.filter((problem) => !about.includes(problem));
    },
  };
}
