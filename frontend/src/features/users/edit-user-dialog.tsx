import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useApplyUserErrors, useFormMessages } from '@/entities/problem/use-user-errors';
import type { OrphanedOperation } from '@/entities/batch-operation/orphans-notice';
import { invalidateProtected } from '@/entities/protected-change/invalidate-protected';
import type { ProtectedChangeOutcome } from '@/entities/protected-change/outcome-notice';
import { useReasonField } from '@/entities/protected-change/use-reason-field';
import { graphql } from '@/gql';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Form, FormRow } from '@/ui/form';
import { FormDialog } from '@/ui/form-dialog';
import { Select } from '@/ui/select';
import { useErrorText } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { toast } from '@/ui/toast';
import { usersMessages } from './messages';
import { RoleSelect } from './role-select';
import { needsSecondPerson } from './second-person';
import type { UserRow } from './user-row';

const updateUser = graphql(`
  mutation UpdateUser($input: UpdateUserInput!) {
    updateUser(input: $input) {
      user { id displayName }
      operationsWithoutApprover { id number }
      protectedChange { ...ProtectedChangeOutcome }
      userErrors { code message field }
    }
  }
`);

interface EditUserDialogProps {
  user: UserRow;
  onClose: () => void;
  /** Called with the open operations that nobody can decide any more. */
  onOrphans: (operations: readonly OrphanedOperation[]) => void;
  /** Called with the protected change that part of the update became, and whether the rest was saved. */
  onProtected: (change: ProtectedChangeOutcome, restSaved: boolean) => void;
}

export function EditUserDialog({ user, onClose, onOrphans, onProtected }: EditUserDialogProps) {
  const t = useMessages(usersMessages);
  const errorText = useErrorText();
  const client = useQueryClient();
  const mutation = useGqlMutation(updateUser);
  const [messages, setMessages] = useFormMessages();
  const applyUserErrors = useApplyUserErrors();
  const schema = v.object({
    displayName: v.pipe(v.string(), v.trim(), v.nonEmpty(t.required), v.maxLength(200, t.tooLong)),
    email: v.pipe(
      v.string(),
      v.trim(),
      v.union(
        [v.literal(''), v.pipe(v.string(), v.email(t.emailInvalid), v.maxLength(254, t.tooLong))],
        t.emailInvalid,
      ),
    ),
    role: v.picklist(['ADMINISTRATOR', 'OPERATOR', 'AUDITOR']),
    status: v.picklist(['ACTIVE', 'INACTIVE']),
  });
  const { displayName, email, role, status } = user;
  const form = useForm<v.InferOutput<typeof schema>>({
    resolver: valibotResolver(schema),
    defaultValues: { displayName, email, role, status },
  });
  const { errors } = form.formState;
  const [nextRole, nextStatus] = form.watch(['role', 'status']);
  const reasonField = useReasonField(needsSecondPerson(user, { role: nextRole, status: nextStatus }));

  const submit = form.handleSubmit(async (values) => {
    const reason = reasonField.read();
    if (reason === undefined) return;
    try {
      const { updateUser: payload } = await mutation.mutateAsync({
        input: { id: user.id, ...values, reason },
      });
      setMessages(
        applyUserErrors(
          reasonField.takeProblems(payload.userErrors),
          ['displayName', 'email', 'role', 'status'],
          form.setError,
        ),
      );
      if (!payload.user) return;
      onOrphans(payload.operationsWithoutApprover);
      invalidateProtected(client);
      if (payload.protectedChange)
        onProtected(payload.protectedChange, values.displayName !== displayName || values.email !== email);
      else toast(t.saved(payload.user.displayName));
      onClose();
    } catch (error) {
      setMessages([errorText(error)]);
    }
  });

  return (
    <FormDialog
      form="edit-user"
      title={t.edit}
      description={user.username}
      action={t.save}
      busy={mutation.isPending}
      onClose={onClose}
    >
      <Form id="edit-user" onSubmit={() => void submit()} messages={messages}>
        <FormRow>
          <TextField
            label={t.displayName}
            required
            autoComplete="off"
            error={errors.displayName?.message}
            {...form.register('displayName')}
          />
          <TextField
            label={t.email}
            type="email"
            autoComplete="off"
            error={errors.email?.message}
            {...form.register('email')}
          />
        </FormRow>
        <FormRow>
          <Controller
            control={form.control}
            name="role"
            render={({ field }) => (
              <RoleSelect value={field.value} onValueChange={field.onChange} error={errors.role?.message} />
            )}
          />
          <Controller
            control={form.control}
            name="status"
            render={({ field }) => (
              <Select
                label={t.status}
                hint={t.inactiveHint}
                value={field.value}
                onValueChange={field.onChange}
                error={errors.status?.message}
                options={[
                  { value: 'ACTIVE', label: t.active },
                  { value: 'INACTIVE', label: t.inactive },
                ]}
              />
            )}
          />
        </FormRow>
        {reasonField.element}
      </Form>
    </FormDialog>
  );
}
