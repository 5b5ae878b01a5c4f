import { Toast as Base } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { IconButton } from './icon-button';
import { uiMessages } from './messages';
import styles from './toast.module.css';

const manager = Base.createToastManager();

/** Says something small that needs no answer. What matters is said on the page instead. */
export function toast(
  title: string,
  options: { description?: string; tone?: 'success' | 'danger' } = {},
): void {
  const danger = options.tone === 'danger';
  manager.add({
    title,
    description: options.description,
    type: options.tone ?? 'success',
    priority: danger ? 'high' : 'low',
    timeout: danger ? 10_000 : 5000,
  });
}

export function ToastRegion({ children }: { children: ReactNode }) {
  const t = useMessages(uiMessages);
  return (
    <Base.Provider toastManager={manager}>
      {children}
      <Base.Portal>
        <Base.Viewport className={styles.viewport} aria-label={t.notifications}>
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Toasts() {
  const t = useMessages(uiMessages);
  const { toasts } = Base.useToastManager();
  return toasts.map((item) => (
    <Base.Root key={item.id} toast={item} className={styles.toast} data-tone={item.type}>
      <Base.Content className={styles.content}>
        {item.type === 'danger' ? <CircleAlert aria-hidden /> : <CircleCheck aria-hidden />}
        <div className={styles.text}>
          <Base.Title className={styles.title} />
          <Base.Description className={styles.description} />
        </div>
        <Base.Close
          render={
            <IconButton label={t.close}>
              <X />
            </IconButton>
          }
        />
      </Base.Content>
    </Base.Root>
  ));
}
