import type { ProtectedChangeMode } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { protectedChangeMessages } from './messages';

/** What the server stores where nobody gave a reason, because no second person would have read it (rule 29). */
const bootstrapReason = 'Applied at once, because no two people exist yet who could decide.';

/** Why a protected change was requested; where nobody said why, that is said in the page's language. */
export function useReasonText(): (change: { mode: ProtectedChangeMode; reason: string }) => string {
  const t = useMessages(protectedChangeMessages);
  return ({ mode, reason }) => (mode === 'BOOTSTRAP' && reason === bootstrapReason ? t.noReason : reason);
}
