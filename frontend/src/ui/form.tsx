import type { ReactNode } from 'react';
import { Notice } from './notice';
import styles from './form.module.css';

interface FormProps {
  id?: string;
  onSubmit: () => void;
  /** Errors that do not belong to a single field. */
  messages?: readonly string[];
  children: ReactNode;
}

/** A form with its fields in a column and its messages above them. */
export function Form({ id, onSubmit, messages = noMessages, children }: FormProps) {
  return (
    <form
      id={id}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onSubmit();
      }}
    >
      {messages.length > 0 ? (
        <Notice tone="danger" alert>
          {messages.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </Notice>
      ) : null}
      {children}
    </form>
  );
}

const noMessages: readonly string[] = [];

/** Fields side by side, where there is room. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** Fields that belong together, under a heading. */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.section}>
      <legend>{title}</legend>
      <div className={styles.form}>{children}</div>
    </fieldset>
  );
}
