import { useState, type ReactNode } from 'react';
import type { Problem } from '@/entities/problem/problem';
import { useProblemText } from '@/entities/problem/use-problem-text';
import { useMessages } from '@/lib/i18n/catalogue';
import { protectedChangeMessages } from './messages';
import { ReasonField } from './reason-field';
import { useFourEyes } from './use-four-eyes';

interface ReasonFieldState {
  /** The field; null while no second person is needed. */
  element: ReactNode;
  /** Returns the reason to send, or null for none. Returns undefined and shows an error when it is missing. */
  read: () => string | null | undefined;
  /** Shows problems with the reason at the field, and returns the others. */
  takeProblems: <P extends Problem>(problems: readonly P[]) => P[];
}

/**
 * The field for the reason that a second person reads (rule 20). It appears when the form expects that one is needed, and
 * when the server asks for one.
 */
export function useReasonField(needed: boolean): ReasonFieldState {
  const t = useMessages(protectedChangeMessages);
  const problemText = useProblemText();
  const fourEyes = useFourEyes();
  const [reason, setReason] = useState('');
  const [isRequested, setIsRequested] = useState(false);
  const [error, setError] = useState<string>();
  const isShown = needed || isRequested;
  return {
    element: isShown ? (
      <ReasonField
        appliedAtOnce={fourEyes === false}
        value={reason}
        error={error}
        onChange={(event) => {
          setReason(event.target.value);
          setError(undefined);
        }}
      />
    ) : null,
    read: () => {
      const text = isShown ? reason.trim() : '';
      if (!isShown || text !== '' || fourEyes === false) return text || null;
      setError(t.reasonMissing);
      return undefined;
    },
    takeProblems: (problems) => {
      const reasonProblems = problems.filter(({ field }) => field?.at(-1) === 'reason');
      const [first] = reasonProblems;
      if (first) {
        setIsRequested(true);
        setError(first.code === 'REQUIRED' ? t.reasonMissing : problemText(first));
      }
      return problems.filter((problem) => !reasonProblems.includes(problem));
    },
  };
}
