import type { ComponentPropsWithRef } from 'react';
import { classNames } from '@/lib/class-names';
import { Field, type FieldText } from './field';
import styles from './field.module.css';

type TextFieldProps = FieldText & Omit<ComponentPropsWithRef<'input'>, 'id' | 'required'>;

/** A text input of one line. Spread react-hook-form's `register` onto it. */
export function TextField({ label, hint, error, required, hideLabel, className, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, required, hideLabel }}>
      {(ids) => (
        <input
          {...input}
          {...ids}
          aria-required={required || undefined}
          className={classNames(styles.input, className)}
        />
      )}
    </Field>
  );
}

type TextareaProps = FieldText & Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'required'>;

export function Textarea({ label, hint, error, required, hideLabel, className, ...input }: TextareaProps) {
  return (
    <Field {...{ label, hint, error, required, hideLabel }}>
      {(ids) => (
        <textarea
          {...input}
          {...ids}
          aria-required={required || undefined}
          className={classNames(styles.input, styles.textarea, className)}
        />
      )}
    </Field>
  );
}
