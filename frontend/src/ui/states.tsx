import { CloudAlert, Inbox, Lock, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { AuthError } from '@/lib/auth';
import { GraphqlError, isRequestErrorCode, NetworkError } from '@/lib/graphql/errors';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from './button';
import { uiMessages } from './messages';
import styles from './states.module.css';

interface StateProps {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** The state is all that the page shows: its title is the page's heading. */
  wholePage?: boolean | undefined;
}

/** There is no data yet. */
export function EmptyState({ icon, ...rest }: StateProps & { icon?: ReactNode }) {
  return <State icon={icon ?? <Inbox />} {...rest} />;
}

/** The viewer's role does not allow it. */
export function NoPermissionState(props: StateProps) {
  return <State icon={<Lock />} {...props} />;
}

/** There is data, but none that matches the filters. */
export function NoMatchState({ onReset, ...props }: StateProps & { onReset?: () => void }) {
  const t = useMessages(uiMessages);
  const reset = onReset ? <Button onClick={onReset}>{t.resetFilters}</Button> : null;
  return <State icon={<SearchX />} action={reset} {...props} />;
}

/** Returns a function that says in the page's language why a request failed; the server's sentence for unknown codes. */
export function useErrorText(): (error: unknown) => string {
  const t = useMessages(uiMessages);
  return (error) => {
    if (error instanceof NetworkError) return t.unreachable;
    if (error instanceof GraphqlError && error.reference) return t.internalError(error.reference);
    if ((error instanceof GraphqlError || error instanceof AuthError) && isRequestErrorCode(error.code))
      return t.errors[error.code];
    return error instanceof Error ? error.message : t.loadFailed;
  };
}

/** Loading failed. There is a button to retry, except when the viewer's role forbids reading. */
export function ErrorState({
  error,
  onRetry,
  wholePage,
}: Pick<StateProps, 'wholePage'> & { error: unknown; onRetry?: () => void }) {
  const t = useMessages(uiMessages);
  const text = useErrorText();
  if (error instanceof GraphqlError && error.code === 'FORBIDDEN')
    return (
      <NoPermissionState wholePage={wholePage} title={t.noPermission}>
        {t.noPermissionText}
      </NoPermissionState>
    );
  return (
    <div role="alert">
      <State
        wholePage={wholePage}
        icon={<CloudAlert />}
        title={t.loadFailed}
        action={onRetry ? <Button onClick={onRetry}>{t.retry}</Button> : null}
      >
        {text(error)}
      </State>
    </div>
  );
}

function State({ icon, title, children, action, wholePage }: StateProps & { icon: ReactNode }) {
  return (
    <div className={styles.state}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      {wholePage ? <h1 className={styles.heading}>{title}</h1> : <p className={styles.title}>{title}</p>}
      {children ? <div className={styles.text}>{children}</div> : null}
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
