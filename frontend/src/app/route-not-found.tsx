import { Link } from '@tanstack/react-router';
import { useMessages } from '@/lib/i18n/catalogue';
import { buttonClass } from '@/ui/button';
import { NoMatchState } from '@/ui/states';
import { appMessages } from './messages';

export function RouteNotFound() {
  const t = useMessages(appMessages);
  return (
    <NoMatchState
      wholePage
      title={t.notFound}
      action={
        <Link to="/pam/credentials" className={buttonClass()}>
          {t.home}
        </Link>
      }
    >
      {t.notFoundText}
    </NoMatchState>
  );
}
