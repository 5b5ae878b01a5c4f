import { FileUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import styles from './import-page.module.css';
import { importMessages } from './messages';

/** A file chosen by clicking, by keyboard or by dropping it. */
export function FileDrop({ disabled, onFile }: { disabled: boolean; onFile: (file: File) => void }) {
  const t = useMessages(importMessages);
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file && !disabled) onFile(file);
  };
  return (
    <div
      className={styles.drop}
      data-over={over || undefined}
      role="group"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
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
          onChange={(event) => take(event.target.files)}
        />
        <label htmlFor={id}>{t.choose}</label> {t.drop}
      </p>
      <p className={styles.muted}>{t.columns}</p>
    </div>
  );
}
