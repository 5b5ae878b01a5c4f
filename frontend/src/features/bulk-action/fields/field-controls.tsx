import type { ReactNode } from 'react';
import type { FieldRow } from '@/entities/credential/fields/changeable-fields';
import type { EditByKind, FieldKind } from '@/entities/credential/fields/field-kinds';
import { Combobox, MultiCombobox } from '@/ui/combobox';
import { Textarea } from '@/ui/text-field';

export interface ControlProps<K extends FieldKind> {
  row: FieldRow<K>;
  edit: EditByKind[K];
  onEdit: (edit: EditByKind[K]) => void;
  label: string;
  texts: { searchFor: string; replaceByNone: string };
}

/** Render the control for the new value of each kind of field; null while there is no value to choose. */
export const fieldControls: { readonly [K in FieldKind]: (props: ControlProps<K>) => ReactNode } = {
  reference: ({ row, edit, onEdit, label, texts }) =>
    edit.mode === 'SET' ? (
      <Combobox
        hideLabel
        label={label}
        placeholder={texts.searchFor}
        source={row.choices}
        value={edit.value}
        onValueChange={(value) => onEdit({ ...edit, value })}
      />
    ) : null,
  text: ({ row, edit, onEdit, label }) =>
    edit.mode === 'SET' ? (
      <Textarea
        hideLabel
        label={label}
        maxLength={row.maxLength}
        value={edit.value}
        onChange={(event) => onEdit({ ...edit, value: event.target.value })}
      />
    ) : null,
  toggle: () => null,
  tags: ({ row, edit, onEdit, label, texts }) =>
    edit.mode === 'KEEP' ? null : (
      <MultiCombobox
        hideLabel
        label={label}
        placeholder={texts.searchFor}
        hint={edit.mode === 'REPLACE' && edit.value.length === 0 ? texts.replaceByNone : undefined}
        source={row.choices}
        value={edit.value}
        onValueChange={(value) => onEdit({ ...edit, value })}
      />
    ),
};
