import { deviceChoices, domainChoices, passwordTypeChoices } from '@/entities/inventory/choice-sources';
import type { CredentialField } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Panel } from '@/ui/page';
import { ChangeStep } from './change-step';
import { InformationLine, ReferenceLine, TagsLine } from './field-lines';
import { informationFields } from './fields';
import { bulkActionMessages } from './messages';
import type { StepProps } from './step-frame';
import { usePresentValues } from './use-present-values';

const types = passwordTypeChoices({ enabledOnly: true });
const devices = deviceChoices({ activeOnly: true });
const wide: CredentialField[] = ['DEVICE', 'ADDITIONAL_INFORMATION', 'TAGS'];

/** Step 3, for Update: what the credential is. */
export function InformationStep(props: StepProps) {
  const t = useMessages(bulkActionMessages);
  const present = usePresentValues(props, wide);
  const common = { fields: props.draft.fields, preview: present.preview };
  return (
    <ChangeStep {...props} {...present} step="information" keys={informationFields}>
      <Panel flush>
        <ReferenceLine field="passwordType" source={types} {...common} />
        <ReferenceLine field="domain" source={domainChoices} clear={t.modes.clear} {...common} />
        <ReferenceLine field="device" source={devices} {...common} />
        <InformationLine {...common} />
        <TagsLine {...common} />
      </Panel>
    </ChangeStep>
  );
}
