import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { useApplyUserErrors, useFormMessages } from '@/entities/problem/use-user-errors';
import { invalidateProtected } from '@/entities/protected-change/invalidate-protected';
import type { ProtectedChangeOutcome } from '@/entities/protected-change/outcome-notice';
import { useReasonField } from '@/entities/protected-change/use-reason-field';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { graphql, readFragment, type FragmentType } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { useErrorText } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { toast } from '@/ui/toast';
import styles from './approvers-page.module.css';
import { approversMessages } from './messages';
import { isRelaxed, toInput, toValues, useParametersSchema, type ParameterValues } from './parameters';

const parametersFragment = graphql(`
  fragment ParametersForm on SystemParameters {
    approvalsRequired
    approvalValidityMinutes
    coolingOffHours
    secondFactorRequired
    secondFactorGraceDays
  }
`);

const updateParameters = graphql(`
  mutation UpdateSystemParameters($input: UpdateSystemParametersInput!) {
    updateSystemParameters(input: $input) {
      systemParameters { ...ParametersForm }
      protectedChange { ...ProtectedChangeOutcome }
      userErrors { code message field }
    }
  }
`);

interface ParametersFormProps {
  parameters: FragmentType<typeof parametersFragment>;
  approverCount: number | undefined;
  onProtected: (change: ProtectedChangeOutcome | null) => void;
}

/** The parameters. Stricter values apply at once; relaxed ones need a second person (rule 20). */
export function ParametersForm({ approverCount, onProtected, ...props }: ParametersFormProps) {
  const t = useMessages(approversMessages);
  const errorText = useErrorText();
  const client = useQueryClient();
  const { administer } = usePermissions();
  const mutation = useGqlMutation(updateParameters);
  const [messages, setMessages] = useFormMessages();
  const applyUserErrors = useApplyUserErrors();
  const parameters = readFragment(parametersFragment, props.parameters);
  const currentValues = toValues(parameters);
  const form = useForm<ParameterValues>({
    resolver: valibotResolver(useParametersSchema()),
    defaultValues: currentValues,
  });
  const { errors, isDirty } = form.formState;
  const needsSecondPerson = isRelaxed(currentValues, form.watch());
  const reasonField = useReasonField(needsSecondPerson);
  const readOnly = !administer.allowed;

  const submit = form.handleSubmit(async (values) => {
    const reason = reasonField.read();
    if (reason === undefined) return;
    onProtected(null);
    try {
      const { updateSystemParameters: payload } = await mutation.mutateAsync({
        input: { ...toInput(values), reason },
      });
      setMessages(
        applyUserErrors(
          reasonField.takeProblems(payload.userErrors),
          ['approvalsRequired', 'coolingOffHours', 'secondFactorGraceDays'],
          form.setError,
        ),
      );
      if (payload.userErrors.length > 0) return;
      invalidateProtected(client);
      // The form shows the values in force, not those that wait for a second person.
      const saved = readFragment(parametersFragment, payload.systemParameters);
      form.reset(toValues(saved ?? parameters));
      if (payload.protectedChange) onProtected(payload.protectedChange);
      else toast(t.saved);
    } catch (error) {
      setMessages([errorText(error)]);
    }
  });

  const numberInput = (
    name: Exclude<keyof ParameterValues, 'secondFactorRequired'>,
    min: number,
    max: number,
  ) => ({
    type: 'number' as const,
    min,
    max,
    readOnly,
    error: errors[name]?.message,
    ...form.register(name, { valueAsNumber: true }),
  });
  const hasTooFewApprovers = approverCount !== undefined && approverCount <= parameters.approvalsRequired;
  return (
    <Form onSubmit={() => void submit()} messages={messages}>
      {hasTooFewApprovers ? (
        <Notice tone="warning">{t.fewApprovers(parameters.approvalsRequired, approverCount)}</Notice>
      ) : null}
      <TextField
        label={t.approvalsRequired}
        hint={t.approvalsRequiredHint}
        {...numberInput('approvalsRequired', 1, 5)}
      />
      <TextField
        label={`${t.validity} (${t.hours})`}
        step="any"
        hint={t.validityHint}
        {...numberInput('hours', 1, 168)}
      />
      <TextField
        label={`${t.coolingOff} (${t.hours})`}
        hint={t.coolingOffHint}
        {...numberInput('coolingOffHours', 0, 720)}
      />
      <div className={styles.requirement}>
        <Controller
          control={form.control}
          name="secondFactorRequired"
          render={({ field }) => (
            <Checkbox checked={field.value} onCheckedChange={field.onChange} disabled={readOnly}>
              {t.secondFactorRequired}
            </Checkbox>
          )}
        />
        <p className={styles.hint}>{t.secondFactorRequiredHint}</p>
      </div>
      <TextField
        label={`${t.graceDays} (${t.days})`}
        hint={t.graceDaysHint}
        {...numberInput('secondFactorGraceDays', 0, 90)}
      />
      {reasonField.element}
      {readOnly ? (
        <p className={styles.off}>{administer.reason}</p>
      ) : (
        <div>
          <Button type="submit" variant={isDirty ? 'primary' : 'secondary'} busy={mutation.isPending}>
            {needsSecondPerson ? t.request : t.save}
          </Button>
        </div>
      )}
    </Form>
  );
}
