import { Controller, type UseFormReturn } from 'react-hook-form';
import { useMessages } from '@/lib/i18n/catalogue';
import { Checkbox } from '@/ui/checkbox';
import { Combobox, type ChoiceSource } from '@/ui/combobox';
import { credentialsMessages } from '../messages';
import type { NewCredential } from './new-credential';

export type NewCredentialForm = UseFormReturn<NewCredential>;

type KeysOf<V> = { [K in keyof NewCredential]: NewCredential[K] extends V ? K : never }[keyof NewCredential];

interface ChoiceFieldProps {
  form: NewCredentialForm;
  name: KeysOf<{ id: string } | null>;
  label: string;
  source: ChoiceSource;
  required?: boolean;
  placeholder?: string;
}

/** A field that chooses one object with a search. */
export function ChoiceField({ form, name, label, source, required = false, placeholder }: ChoiceFieldProps) {
  const t = useMessages(credentialsMessages);
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <Combobox
          label={label}
          source={source}
          value={field.value}
          onValueChange={field.onChange}
          placeholder={placeholder ?? t.search}
          required={required}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}

export function CheckboxField({
  form,
  name,
  label,
}: {
  form: NewCredentialForm;
  name: KeysOf<boolean>;
  label: string;
}) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
        <Checkbox checked={field.value} onCheckedChange={field.onChange}>
          {label}
        </Checkbox>
      )}
    />
  );
}
