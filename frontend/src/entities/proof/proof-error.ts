import { AuthError } from '@/lib/auth';
import { useMessages } from '@/lib/i18n/catalogue';
import { PasskeyDismissed } from '@/lib/passkey';
import { useErrorText } from '@/ui/states';
import { proofMessages } from './messages';

/** What went wrong with a proof or a second factor, in the page's language. */
export function useProofErrorText(): (error: unknown) => string {
  const t = useMessages(proofMessages);
  const errorText = useErrorText();
  return (error) => {
    if (error instanceof PasskeyDismissed) return t.dismissed;
    if (!(error instanceof AuthError)) return errorText(error);
    if (error.retryAfterSeconds) return t.throttled(error.retryAfterSeconds);
    if (error.code === 'WRONG_PROOF' || error.code === 'SECOND_FACTOR_REQUIRED') return t.wrong;
    return error.message;
  };
}
