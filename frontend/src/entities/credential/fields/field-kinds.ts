import * as v from 'valibot';
import type { TagChange, TagMode } from '@/gql/graphql';
import type { Choice } from '@/ui/combobox';

/** The edit of a field of each kind. The value is kept while another mode is selected. */
export interface EditByKind {
  reference: { mode: 'KEEP' | 'SET' | 'CLEAR'; value: Choice | null };
  text: { mode: 'KEEP' | 'SET' | 'CLEAR'; value: string };
  toggle: { mode: 'KEEP' | 'ON' | 'OFF' };
  tags: { mode: 'KEEP' | TagMode; value: readonly Choice[] };
}

/** The type of a change in the API for each kind, without null. */
export interface ChangeByKind {
  reference: string;
  text: string;
  toggle: boolean;
  tags: TagChange;
}

export type FieldKind = keyof EditByKind;
export type EditMode = EditByKind[FieldKind]['mode'];

interface KindRules<K extends FieldKind> {
  keep: EditByKind[K];
  /** The edit for null in a request. */
  cleared: EditByKind[K];
  /** The modes in the order of the form. */
  modes: readonly EditByKind[K]['mode'][];
  /** Validates an edit of a stored draft. */
  editSchema: v.GenericSchema<unknown, EditByKind[K]>;
  /** Validates a change of a stored request. */
  changeSchema: v.GenericSchema<unknown, ChangeByKind[K]>;
  /** False while the mode requires a value that is missing. */
  isComplete: (edit: EditByKind[K]) => boolean;
  /** Called for changed fields only. Returns null to clear, and undefined while the edit is incomplete. */
  toChange: (edit: EditByKind[K]) => ChangeByKind[K] | null | undefined;
  /** `choices` has the labels of ids. An id without one becomes an empty value, so that the person has to choose again. */
  fromChange: (change: ChangeByKind[K], choices: ReadonlyMap<string, Choice>) => EditByKind[K];
  referencedIds: (change: ChangeByKind[K]) => readonly string[];
  /** Returns the new value as text, with toggles as true or false; null when the field is cleared. */
  newValue: (edit: EditByKind[K]) => string | null;
}

const choice = v.object({ id: v.string(), label: v.string(), detail: v.optional(v.string()) });
const clearableModes = ['KEEP', 'SET', 'CLEAR'] as const;
const toggleModes = ['KEEP', 'ON', 'OFF'] as const;
const tagModes = ['KEEP', 'ADD', 'REPLACE', 'REMOVE'] as const;

export const fieldKinds: { readonly [K in FieldKind]: KindRules<K> } = {
  reference: {
    keep: { mode: 'KEEP', value: null },
    cleared: { mode: 'CLEAR', value: null },
    modes: clearableModes,
    editSchema: v.object({ mode: v.picklist(clearableModes), value: v.nullable(choice) }),
    changeSchema: v.string(),
    isComplete: ({ mode, value }) => mode !== 'SET' || value !== null,
    toChange: ({ mode, value }) => (mode === 'SET' ? value?.id : null),
    fromChange: (id, choices) => ({ mode: 'SET', value: choices.get(id) ?? null }),
    referencedIds: (id) => [id],
    newValue: ({ mode, value }) => (mode === 'SET' ? (value?.label ?? null) : null),
  },
  text: {
    keep: { mode: 'KEEP', value: '' },
    cleared: { mode: 'CLEAR', value: '' },
    modes: clearableModes,
    editSchema: v.object({ mode: v.picklist(clearableModes), value: v.string() }),
    changeSchema: v.string(),
    isComplete: ({ mode, value }) => mode !== 'SET' || value.trim() !== '',
    toChange: ({ mode, value }) => (mode === 'SET' ? value.trim() : null),
    fromChange: (text) => (text ? { mode: 'SET', value: text } : { mode: 'CLEAR', value: '' }),
    referencedIds: () => [],
    newValue: ({ mode, value }) => (mode === 'SET' ? value.trim() || null : null),
  },
  toggle: {
    keep: { mode: 'KEEP' },
    cleared: { mode: 'KEEP' },
    modes: toggleModes,
    editSchema: v.object({ mode: v.picklist(toggleModes) }),
    changeSchema: v.boolean(),
    isComplete: () => true,
    toChange: ({ mode }) => mode === 'ON',
    fromChange: (on) => ({ mode: on ? 'ON' : 'OFF' }),
    referencedIds: () => [],
    newValue: ({ mode }) => String(mode === 'ON'),
  },
  tags: {
    keep: { mode: 'KEEP', value: [] },
    cleared: { mode: 'KEEP', value: [] },
    modes: tagModes,
    editSchema: v.object({ mode: v.picklist(tagModes), value: v.array(choice) }),
    changeSchema: v.object({ mode: v.picklist(['ADD', 'REPLACE', 'REMOVE']), tagIds: v.array(v.string()) }),
    // Replacing with no tags clears them.
    isComplete: ({ mode, value }) => mode === 'KEEP' || mode === 'REPLACE' || value.length > 0,
    toChange: ({ mode, value }) =>
      mode === 'KEEP' ? undefined : { mode, tagIds: value.map(({ id }) => id) },
    fromChange: ({ mode, tagIds }, choices) => ({
      mode,
      value: tagIds.flatMap((id) => choices.get(id) ?? []),
    }),
    referencedIds: ({ tagIds }) => tagIds,
    newValue: ({ value }) => value.map(({ label }) => label).join(', ') || null,
  },
};
