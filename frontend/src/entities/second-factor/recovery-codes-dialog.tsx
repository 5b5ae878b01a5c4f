import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { Dialog } from '@/ui/dialog';
import { secondFactorMessages } from './messages';
import styles from './second-factor.module.css';

/** Shows new recovery codes, which cannot be read again. */
export function RecoveryCodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const t = useMessages(secondFactorMessages);
  return (
    <Dialog
      open
      keepOnOutsideClick
      size="small"
      onOpenChange={onClose}
      title={t.codesTitle}
      description={t.codesText}
      footerStart={<CopyButton text={codes.join('\n')} label={t.copyCodes} />}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t.saved}
        </Button>
      }
    >
      <ul className={styles.codes} aria-label={t.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className={styles.where}>{t.codesWhere}</p>
    </Dialog>
  );
}
