import { credentialChoices, templateChoices } from '@/entities/inventory/choice-sources';
import type { CredentialField } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Panel } from '@/ui/page';
import styles from './change-line.module.css';
import { ChangeStep } from './change-step';
import { ReferenceLine, SwitchLine } from './field-lines';
import { executionFields, fieldNames, reconciliationGaps } from './fields';
import { bulkActionMessages } from './messages';
import type { StepProps } from './step-frame';
import { usePresentValues } from './use-present-values';

const changeTemplates = templateChoices('CHANGE_PASSWORD');
const reconcileTemplates = templateChoices('RECONCILE');
const wide: CredentialField[] = ['PARENT', 'LOGIN_CREDENTIAL', 'RECONCILIATION_CREDENTIAL'];

/** Step 4, for Update: what the credential depends on, and how its password is changed and reconciled. */
export function ExecutionStep(props: StepProps) {
  const t = useMessages(bulkActionMessages);
  const { fields } = props.draft;
  const present = usePresentValues(props, wide);
  const common = { fields, preview: present.preview };
  const gaps = reconciliationGaps(
    fields,
    (key) =>
      present.preview?.distribution
        .find(({ field }) => field === fieldNames[key])
        ?.values.find(({ value }) => value === null)?.count ?? 0,
  );
  const note = (key: (typeof gaps)[number]['key']) => {
    const gap = gaps.find((gap) => gap.key === key);
    if (!gap) return null;
    return (
      <p className={styles.note} role="status" data-tone={gap.cleared ? 'danger' : 'warning'}>
        {gap.cleared ? t.gapCleared : t.gapMissing(gap.count)}
      </p>
    );
  };
  return (
    <ChangeStep
      {...props}
      {...present}
      step="execution"
      keys={executionFields}
      blocked={gaps.some(({ cleared }) => cleared) ? t.gapCleared : undefined}
    >
      <Panel title={t.groups.hierarchy} flush>
        <ReferenceLine field="parent" source={credentialChoices} clear={t.modes.clear} {...common} />
      </Panel>
      <Panel title={t.groups.passwordChange} flush>
        <SwitchLine field="automatic" {...common} />
        <ReferenceLine field="changeTemplate" source={changeTemplates} clear={t.modes.clear} {...common} />
        <ReferenceLine
          field="loginCredential"
          source={credentialChoices}
          clear={t.modes.itself}
          {...common}
        />
      </Panel>
      <Panel title={t.groups.reconciliation} flush>
        <SwitchLine field="reconciliation" {...common} />
        <SwitchLine field="autorun" {...common} />
        <ReferenceLine
          field="reconciliationCredential"
          source={credentialChoices}
          clear={t.modes.clear}
          note={note('reconciliationCredential')}
          {...common}
        />
        <ReferenceLine
          field="reconciliationTemplate"
          source={reconcileTemplates}
          clear={t.modes.clear}
          note={note('reconciliationTemplate')}
          {...common}
        />
      </Panel>
    </ChangeStep>
  );
}
