import type { ProtectedChangeMode } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { protectedChangeMessages } from './messages';

/** The reason that the server stores when none was given, because no second person would have read it (rule 29). */
const bootstrapReason = 'Applied at once, because no two people exist yet who could decide.';

/** Returns a function that gives the reason of a protected change; in the page's language when the server stored its own. */
export function useReasonText(): (change: { mode: ProtectedChangeMode; reason: string }) => string {
  const t = useMessages(protectedChangeMessages);
  return ({ mode, reason }) => (mode === 'BOOTSTRAP' && reason === bootstrapReason ? t.noReason : reason);
}
