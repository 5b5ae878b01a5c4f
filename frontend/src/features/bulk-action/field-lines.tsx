import type { ReactNode } from 'react';
import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { tagChoices } from '@/entities/inventory/choice-sources';
import { useMessages } from '@/lib/i18n/catalogue';
import { Combobox, MultiCombobox, type ChoiceSource } from '@/ui/combobox';
import { Textarea } from '@/ui/text-field';
import { ChangeLine } from './change-line';
import { updateDraft } from './draft-store';
import { fieldNames, type Fields, type ReferenceField } from './fields';
import { bulkActionMessages } from './messages';
import type { Preview } from './preview';

interface LineProps<K extends keyof Fields> {
  field: K;
  fields: Fields;
  preview: Preview | undefined;
  note?: ReactNode;
}

type ReferenceKey = {
  [K in keyof Fields]: Fields[K] extends ReferenceField
    ? ReferenceField extends Fields[K]
      ? K
      : never
    : never;
}[keyof Fields];
type SwitchKey = 'automatic' | 'reconciliation' | 'autorun';

function useFieldName(field: keyof Fields): string {
  return useMessages(batchOperationMessages).fields[fieldNames[field]];
}

interface ReferenceLineProps extends LineProps<ReferenceKey> {
  source: ChoiceSource;
  /** What clearing is called; absent where the field cannot be empty. */
  clear?: string | undefined;
}

/** A field that refers to something: keep, set, clear. */
export function ReferenceLine({ field, fields, preview, source, clear, note }: ReferenceLineProps) {
  const t = useMessages(bulkActionMessages);
  const name = useFieldName(field);
  const { mode, value } = fields[field];
  const set = (change: Partial<ReferenceField>) =>
    updateDraft({ type: 'fields', fields: { [field]: { mode, value, ...change } } });
  return (
    <ChangeLine
      field={field}
      preview={preview}
      mode={mode}
      modes={[
        { value: 'KEEP', label: t.modes.keep },
        { value: 'SET', label: t.modes.set },
        ...(clear ? [{ value: 'CLEAR' as const, label: clear }] : []),
      ]}
      onModeChange={(next) => set({ mode: next })}
      note={note}
    >
      {mode === 'SET' ? (
        <Combobox
          hideLabel
          label={t.newValue(name)}
          placeholder={t.searchFor}
          source={source}
          value={value}
          onValueChange={(next) => set({ value: next })}
        />
      ) : null}
    </ChangeLine>
  );
}

/** A field that is on or off: keep, turn on, turn off. */
export function SwitchLine({ field, fields, preview, note }: LineProps<SwitchKey>) {
  const t = useMessages(bulkActionMessages);
  return (
    <ChangeLine
      field={field}
      preview={preview}
      mode={fields[field]}
      modes={[
        { value: 'KEEP', label: t.modes.keep },
        { value: 'ON', label: t.modes.on },
        { value: 'OFF', label: t.modes.off },
      ]}
      onModeChange={(next) => updateDraft({ type: 'fields', fields: { [field]: next } })}
      note={note}
    />
  );
}

export function InformationLine({ fields, preview }: Omit<LineProps<'information'>, 'field'>) {
  const t = useMessages(bulkActionMessages);
  const name = useFieldName('information');
  const { mode, value } = fields.information;
  const set = (change: Partial<Fields['information']>) =>
    updateDraft({ type: 'fields', fields: { information: { mode, value, ...change } } });
  return (
    <ChangeLine
      field="information"
      preview={preview}
      mode={mode}
      modes={[
        { value: 'KEEP', label: t.modes.keep },
        { value: 'SET', label: t.modes.set },
        { value: 'CLEAR', label: t.modes.clear },
      ]}
      onModeChange={(next) => set({ mode: next })}
    >
      {mode === 'SET' ? (
        <Textarea
          hideLabel
          label={t.newValue(name)}
          maxLength={2000}
          value={value}
          onChange={(event) => set({ value: event.target.value })}
        />
      ) : null}
    </ChangeLine>
  );
}

/** Tags: keep, add, replace, remove. Replacing by none clears. */
export function TagsLine({ fields, preview }: Omit<LineProps<'tags'>, 'field'>) {
  const t = useMessages(bulkActionMessages);
  const name = useFieldName('tags');
  const { mode, value } = fields.tags;
  const set = (change: Partial<Fields['tags']>) =>
    updateDraft({ type: 'fields', fields: { tags: { mode, value, ...change } } });
  return (
    <ChangeLine
      field="tags"
      preview={preview}
      mode={mode}
      modes={[
        { value: 'KEEP', label: t.modes.keep },
        { value: 'ADD', label: t.modes.add },
        { value: 'REPLACE', label: t.modes.replace },
        { value: 'REMOVE', label: t.modes.remove },
      ]}
      onModeChange={(next) => set({ mode: next })}
    >
      {mode === 'KEEP' ? null : (
        <MultiCombobox
          hideLabel
          label={t.newValue(name)}
          placeholder={t.searchFor}
          hint={mode === 'REPLACE' && value.length === 0 ? t.replaceByNone : undefined}
          source={tagChoices}
          value={value}
          onValueChange={(next) => set({ value: next })}
        />
      )}
    </ChangeLine>
  );
}
