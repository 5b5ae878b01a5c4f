import { useProblemText } from '@/entities/problem/use-problem-text';
import type { BatchTaskCode, UserErrorCode } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { batchOperationMessages } from './messages';

/** Returns a function that says why a credential was skipped or cannot be changed; by default, the server's message. */
export function useCodeText(): (code: BatchTaskCode | UserErrorCode, message?: string | null) => string {
  const { codes } = useMessages(batchOperationMessages);
  const texts: Partial<Record<BatchTaskCode | UserErrorCode, string>> = codes;
  return (code, message) => texts[code] ?? message ?? code;
}

/** Returns a function that says why the viewer cannot decide; by default, the server's message. */
export function useDecisionText(): (code: UserErrorCode | null | undefined, message: string) => string {
  const { decisions } = useMessages(batchOperationMessages);
  const texts: Partial<Record<UserErrorCode, string>> = decisions;
  const problemText = useProblemText();
  return (code, message) => (code ? (texts[code] ?? problemText({ code, message })) : message);
}
