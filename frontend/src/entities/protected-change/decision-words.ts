import { useProblemText } from '@/entities/problem/use-problem-text';
import { useMessages } from '@/lib/i18n/catalogue';
import { protectedChangeMessages } from './messages';

/** Why a decision on a protected change is refused, in the page's language. */
export function useProtectedDecisionText(): (code: string | null | undefined, message: string) => string {
  const { decisions } = useMessages(protectedChangeMessages);
  const texts: Partial<Record<string, string>> = decisions;
  const problemText = useProblemText();
  return (code, message) => (code ? (texts[code] ?? problemText({ code, message })) : message);
}
