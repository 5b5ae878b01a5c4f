import { credentialChoices, templateChoices } from '@/entities/inventory/choice-sources';
import { useMessages } from '@/lib/i18n/catalogue';
import { FormRow, FormSection } from '@/ui/form';
import { credentialsMessages } from './messages';
import { PickField, TickField, type NewCredentialForm } from './pick-field';

const sources = { change: templateChoices('CHANGE_PASSWORD'), reconcile: templateChoices('RECONCILE') };

/** How its password is changed and reconciled. */
export function NewCredentialExecution({ form }: { form: NewCredentialForm }) {
  const t = useMessages(credentialsMessages);
  return (
    <>
      <FormSection title={t.passwordChange}>
        <TickField form={form} name="automatic" label={t.automatic} />
        <FormRow>
          <PickField
            form={form}
            name="templateId"
            label={t.template}
            source={sources.change}
            placeholder={t.none}
          />
          <PickField
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
          <TickField form={form} name="reconcile" label={t.enabled} />
          <TickField form={form} name="autorun" label={t.autorun} />
        </FormRow>
        <FormRow>
          <PickField
            form={form}
            name="reconciliationCredentialId"
            label={t.reconciliationCredential}
            source={credentialChoices}
            placeholder={t.none}
          />
          <PickField
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
