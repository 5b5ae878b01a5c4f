import { useProblemText } from '@/entities/problem/use-problem-text';
import { useMessages } from '@/lib/i18n/catalogue';
import { protectedChangeMessages } from './messages';

/** Returns a function that says in the page's language why a decision on a protected change is refused. */
export function useProtectedDecisionText(): (code: string | null | undefined, message: string) => string {
  const { decisions } = useMessages(protectedChangeMessages);
  const texts: Partial<Record<string, string>> = decisions;
  const problemText = useProblemText();
  return (code, message) => (code ? (texts[code] ?? problemText({ code, message })) : message);
}
