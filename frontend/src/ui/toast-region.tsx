import { Toast as Base } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useMessages } from '@/lib/i18n/catalogue';
import { IconButton } from './icon-button';
import { uiMessages } from './messages';
import styles from './toast.module.css';

/** The toasts on the screen. This module is loaded with the first toast. */
export function ToastRegion({ manager }: { manager: ReturnType<typeof createToastManager> }) {
  const t = useMessages(uiMessages);
  return (
    <Base.Provider toastManager={manager}>
      <Base.Portal>
        <Base.Viewport className={styles.viewport} aria-label={t.notifications}>
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

export function createToastManager() {
  return Base.createToastManager();
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
