import { Link } from '@tanstack/react-router';
import { ChangeTable } from '@/entities/batch-operation/change-table';
import { useCodeText } from '@/entities/batch-operation/codes';
import { useFieldValue } from '@/entities/batch-operation/field-value';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { TaskStatusDot } from '@/entities/batch-operation/status';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { Button, buttonClass } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { uiMessages } from '@/ui/messages';
import { Properties } from '@/ui/page';
import { batchOperationsMessages } from '../messages';
import type { TaskRow } from './task-columns';
import styles from './tasks.module.css';

/** Shows one credential of the operation with all its changes in full length. */
export function TaskDialog({ task, onClose }: { task: TaskRow; onClose: () => void }) {
  const t = useMessages(batchOperationsMessages);
  const ui = useMessages(uiMessages);
  const f = useFormat();
  const fieldValue = useFieldValue();
  const codeText = useCodeText();
  const texts = useMessages(batchOperationMessages);
  const { credential, username, deviceName, code, message, position, changes } = task;
  const properties = [
    { name: t.address, value: task.deviceAddress || '–' },
    { name: texts.fields.DOMAIN, value: task.domainName ?? '–' },
    { name: texts.fields.PASSWORD_TYPE, value: task.passwordTypeName ?? '–' },
    { name: t.result, value: <TaskStatusDot status={task.status} /> },
  ];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={username && deviceName ? `${username} · ${deviceName}` : t.gone}
      description={t.taskNumber(f.number(position))}
      footerStart={
        credential ? (
          <Link
            to="/pam/credentials/$id"
            params={{ id: credential.id }}
            className={buttonClass('quiet', 'small')}
          >
            {t.openCredential}
          </Link>
        ) : null
      }
      footer={<Button onClick={onClose}>{ui.close}</Button>}
    >
      <div className={styles.task}>
        <Properties
          items={code ? [...properties, { name: t.cause, value: codeText(code, message) }] : properties}
        />
        {changes.length > 0 ? (
          <ChangeTable
            lines={changes.map(({ field, from, to }) => ({ field, now: fieldValue(field, from), to }))}
          />
        ) : (
          <p className={styles.muted}>{t.nothingChanges}</p>
        )}
      </div>
    </Dialog>
  );
}
