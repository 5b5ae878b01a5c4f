import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { usePermissions } from '@/entities/viewer/use-viewer';
import { useApplyUserErrors, useFormMessages } from '@/entities/problem/use-user-errors';
import { graphql } from '@/gql';
import type { SystemParametersQuery } from '@/gql/graphql';
import { gqlQuery, useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { Panel } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState, useErrorText } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { toast } from '@/ui/toast';
import styles from './approvers-page.module.css';
import { approversMessages } from './messages';

const parametersDocument = graphql(`
  query SystemParameters {
    systemParameters { approvalsRequired approvalValidityMinutes updatedAt }
  }
`);

const updateParameters = graphql(`
  mutation UpdateSystemParameters($input: UpdateSystemParametersInput!) {
    updateSystemParameters(input: $input) {
      systemParameters { approvalsRequired approvalValidityMinutes updatedAt }
      userErrors { code message field }
    }
  }
`);

/** How many people must approve, and for how long a request waits. */
export function ApprovalParameters({ registered }: { registered: number | undefined }) {
  const t = useMessages(approversMessages);
  const query = useQuery(gqlQuery(parametersDocument, {}));
  return (
    <Panel title={t.parameters}>
      {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Skeleton height={96} /> : null}
      {query.data ? (
        <ParametersForm
          key={query.data.systemParameters.updatedAt}
          parameters={query.data.systemParameters}
          registered={registered}
        />
      ) : null}
    </Panel>
  );
}

interface ParametersFormProps {
  parameters: SystemParametersQuery['systemParameters'];
  registered: number | undefined;
}

function ParametersForm({ parameters, registered }: ParametersFormProps) {
  const t = useMessages(approversMessages);
  const errorText = useErrorText();
  const client = useQueryClient();
  const { administer } = usePermissions();
  const mutation = useGqlMutation(updateParameters);
  const [messages, setMessages] = useFormMessages();
  const applyUserErrors = useApplyUserErrors();
  const schema = v.object({
    approvalsRequired: v.pipe(
      v.number(t.oneToFive),
      v.integer(t.oneToFive),
      v.minValue(1, t.oneToFive),
      v.maxValue(5, t.oneToFive),
    ),
    hours: v.pipe(v.number(t.hoursRange), v.minValue(1, t.hoursRange), v.maxValue(168, t.hoursRange)),
  });
  const form = useForm({
    resolver: valibotResolver(schema),
    defaultValues: {
      approvalsRequired: parameters.approvalsRequired,
      hours: parameters.approvalValidityMinutes / 60,
    },
  });
  const { errors, isDirty } = form.formState;

  const submit = form.handleSubmit(async ({ approvalsRequired, hours }) => {
    try {
      const { updateSystemParameters: payload } = await mutation.mutateAsync({
        input: { approvalsRequired, approvalValidityMinutes: Math.round(hours * 60) },
      });
      setMessages(applyUserErrors(payload.userErrors, ['approvalsRequired'], form.setError));
      if (!payload.systemParameters) return;
      void client.invalidateQueries({ queryKey: ['SystemParameters'] });
      void client.invalidateQueries({ queryKey: ['Viewer'] });
      toast(t.saved);
    } catch (error) {
      setMessages([errorText(error)]);
    }
  });

  const few = registered !== undefined && registered <= parameters.approvalsRequired;
  return (
    <Form onSubmit={() => void submit()} messages={messages}>
      {few ? (
        <Notice tone="warning">{t.fewApprovers(parameters.approvalsRequired, registered)}</Notice>
      ) : null}
      <TextField
        label={t.approvalsRequired}
        type="number"
        min={1}
        max={5}
        readOnly={!administer.allowed}
        hint={t.approvalsRequiredHint}
        error={errors.approvalsRequired?.message}
        {...form.register('approvalsRequired', { valueAsNumber: true })}
      />
      <TextField
        label={`${t.validity} (${t.hours})`}
        type="number"
        min={1}
        max={168}
        step="any"
        readOnly={!administer.allowed}
        hint={t.validityHint}
        error={errors.hours?.message}
        {...form.register('hours', { valueAsNumber: true })}
      />
      {administer.allowed ? (
        <div>
          <Button type="submit" variant={isDirty ? 'primary' : 'secondary'} busy={mutation.isPending}>
            {t.save}
          </Button>
        </div>
      ) : (
        <p className={styles.off}>{administer.reason}</p>
      )}
    </Form>
  );
}
