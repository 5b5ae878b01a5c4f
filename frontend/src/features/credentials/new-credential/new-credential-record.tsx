import { Controller } from 'react-hook-form';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import {
  credentialChoices,
  deviceChoices,
  domainChoices,
  passwordTypeChoices,
  tagChoices,
} from '@/entities/inventory/choice-sources';
import { useMessages } from '@/lib/i18n/catalogue';
import { MultiCombobox } from '@/ui/combobox';
import { FormRow } from '@/ui/form';
import { Textarea, TextField } from '@/ui/text-field';
import { credentialsMessages } from '../messages';
import { ChoiceField, type NewCredentialForm } from './form-fields';

const sources = {
  device: deviceChoices({ activeOnly: true }),
  passwordType: passwordTypeChoices({ enabledOnly: true }),
};

/** The fields of the credential itself. */
export function NewCredentialRecord({ form }: { form: NewCredentialForm }) {
  const t = useMessages(credentialsMessages);
  const { fields } = useMessages(batchOperationMessages);
  const { errors } = form.formState;
  return (
    <>
      <FormRow>
        <TextField
          label={t.username}
          required
          autoComplete="off"
          spellCheck={false}
          error={errors.username?.message}
          {...form.register('username')}
        />
        <ChoiceField form={form} name="deviceId" label={fields.DEVICE} source={sources.device} required />
      </FormRow>
      <FormRow>
        <ChoiceField
          form={form}
          name="passwordTypeId"
          label={fields.PASSWORD_TYPE}
          source={sources.passwordType}
          required
        />
        <ChoiceField
          form={form}
          name="domainId"
          label={fields.DOMAIN}
          source={domainChoices}
          placeholder={t.none}
        />
      </FormRow>
      <Controller
        control={form.control}
        name="tagIds"
        render={({ field }) => (
          <MultiCombobox
            label={fields.TAGS}
            source={tagChoices}
            value={field.value}
            onValueChange={field.onChange}
            placeholder={t.search}
          />
        )}
      />
      <FormRow>
        <TextField
          label={t.expires}
          type="datetime-local"
          hint={t.expiresHint}
          error={errors.expiresAt?.message}
          {...form.register('expiresAt')}
        />
        <ChoiceField
          form={form}
          name="parentId"
          label={fields.PARENT}
          source={credentialChoices}
          placeholder={t.none}
        />
      </FormRow>
      <Textarea
        label={fields.ADDITIONAL_INFORMATION}
        rows={3}
        error={errors.additionalInformation?.message}
        {...form.register('additionalInformation')}
      />
    </>
  );
}
