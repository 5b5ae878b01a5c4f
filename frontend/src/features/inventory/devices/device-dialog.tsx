import { valibotResolver } from '@hookform/resolvers/valibot';
import { useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useApplyUserErrors, useFormMessages } from '@/entities/problem/use-user-errors';
import { useGqlMutation } from '@/lib/graphql/query';
import { useMessages } from '@/lib/i18n/catalogue';
import { Form, FormRow } from '@/ui/form';
import { FormDialog } from '@/ui/form-dialog';
import { Select } from '@/ui/select';
import { useErrorText } from '@/ui/states';
import { TextField } from '@/ui/text-field';
import { toast } from '@/ui/toast';
import { inventoryMessages } from '../messages';
import { createDevice, updateDevice } from './device-mutations';
import type { DeviceDetail } from './device-record';
import { invalidateDevices } from './invalidate-devices';

/** Creates a device, or edits an existing one. */
export function DeviceDialog({ device, onClose }: { device: DeviceDetail | null; onClose: () => void }) {
  const t = useMessages(inventoryMessages);
  const errorText = useErrorText();
  const client = useQueryClient();
  const create = useGqlMutation(createDevice);
  const update = useGqlMutation(updateDevice);
  const [messages, setMessages] = useFormMessages();
  const applyUserErrors = useApplyUserErrors();
  const text = (length: number) => v.pipe(v.string(), v.trim(), v.maxLength(length, t.tooLong));
  const schema = v.object({
    name: v.pipe(v.string(), v.trim(), v.nonEmpty(t.required), v.maxLength(255, t.tooLong)),
    address: text(255),
    type: text(100),
    vendor: text(100),
    product: text(100),
    site: text(100),
    status: v.picklist(['ACTIVE', 'INACTIVE']),
  });
  const {
    name = '',
    address = '',
    type = '',
    vendor = '',
    product = '',
    site = '',
    status = 'ACTIVE',
  } = device ?? {};
  const form = useForm({
    resolver: valibotResolver(schema),
    defaultValues: { name, address, type, vendor, product, site, status },
  });
  const { errors } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    try {
      const payload = device
        ? (await update.mutateAsync({ input: { id: device.id, ...values } })).updateDevice
        : (await create.mutateAsync({ input: values })).createDevice;
      setMessages(
        applyUserErrors(
          payload.userErrors,
          ['name', 'address', 'type', 'vendor', 'product', 'site', 'status'],
          form.setError,
        ),
      );
      if (!payload.device) return;
      invalidateDevices(client);
      toast(device ? t.saved(payload.device.name) : t.createdToast(payload.device.name));
      onClose();
    } catch (error) {
      setMessages([errorText(error)]);
    }
  });

  return (
    <FormDialog
      form="device"
      title={device ? t.editDevice : t.register.devices}
      action={device ? t.save : t.create}
      busy={create.isPending || update.isPending}
      onClose={onClose}
    >
      <Form id="device" onSubmit={() => void submit()} messages={messages}>
        <FormRow>
          <TextField label={t.name} required error={errors.name?.message} {...form.register('name')} />
          <TextField
            label={t.address}
            hint={t.addressHint}
            error={errors.address?.message}
            {...form.register('address')}
          />
        </FormRow>
        <FormRow>
          <TextField label={t.type} error={errors.type?.message} {...form.register('type')} />
          <TextField label={t.vendor} error={errors.vendor?.message} {...form.register('vendor')} />
        </FormRow>
        <FormRow>
          <TextField label={t.product} error={errors.product?.message} {...form.register('product')} />
          <TextField label={t.site} error={errors.site?.message} {...form.register('site')} />
        </FormRow>
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
      </Form>
    </FormDialog>
  );
}
