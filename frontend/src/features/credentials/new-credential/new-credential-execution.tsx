import { credentialChoices, templateChoices } from '@/entities/inventory/choice-sources';
import { useMessages } from '@/lib/i18n/catalogue';
import { FormRow, FormSection } from '@/ui/form';
import { credentialsMessages } from '../messages';
import { ChoiceField, CheckboxField, type NewCredentialForm } from './form-fields';

const sources = { change: templateChoices('CHANGE_PASSWORD'), reconcile: templateChoices('RECONCILE') };

/** The fields for password change and reconciliation. */
export function NewCredentialExecution({ form }: { form: NewCredentialForm }) {
  const t = useMessages(credentialsMessages);
  return (
    <>
      <FormSection title={t.passwordChange}>
        <CheckboxField form={form} name="automatic" label={t.automatic} />
        <FormRow>
          <ChoiceField
            form={form}
            name="templateId"
            label={t.template}
            source={sources.change}
            placeholder={t.none}
          />
          <ChoiceField
            form={form}
            name="loginCredentialId"
            label={t.login}
            source={credentialChoices}
            placeholder={t.itself}
          />
        </FormRow>
      </FormSection>
      <FormSection title={t.reconciliation}>
        <FormRow>
          <CheckboxField form={form} name="reconcile" label={t.enabled} />
          <CheckboxField form={form} name="autorun" label={t.autorun} />
        </FormRow>
        <FormRow>
          <ChoiceField
            form={form}
            name="reconciliationCredentialId"
            label={t.reconciliationCredential}
            source={credentialChoices}
            placeholder={t.none}
          />
          <ChoiceField
            form={form}
            name="reconciliationTemplateId"
            label={t.template}
            source={sources.reconcile}
            placeholder={t.none}
          />
        </FormRow>
      </FormSection>
    </>
  );
}
