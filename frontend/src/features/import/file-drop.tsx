import { FileUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import styles from './import-page.module.css';
import { importMessages } from './messages';

/** Chooses a file by click, keyboard or drag and drop. */
export function FileDrop({ disabled, onFile }: { disabled: boolean; onFile: (file: File) => void }) {
  const t = useMessages(importMessages);
  const id = useId();
  const [isDraggedOver, setIsDraggedOver] = useState(false);
  const acceptFirst = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file && !disabled) onFile(file);
  };
  return (
    <div
      className={styles.drop}
      data-over={isDraggedOver || undefined}
      role="group"
      onDragOver={(event) => {
        event.preventDefault();
        setIsDraggedOver(true);
      }}
      onDragLeave={() => setIsDraggedOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsDraggedOver(false);
        acceptFirst(event.dataTransfer.files);
      }}
    >
      <FileUp aria-hidden />
      <p>
        <input
          id={id}
          type="file"
          accept=".csv,text/csv"
          className="visually-hidden"
          disabled={disabled}
          onChange={(event) => acceptFirst(event.target.files)}
        />
        <label htmlFor={id}>{t.choose}</label> {t.drop}
      </p>
      <p className={styles.muted}>{t.columns}</p>
    </div>
  );
}
