import * as v from 'valibot';
import { batchActions } from '@/entities/batch-operation/action';
import { parseEdits } from '@/entities/credential/fields/field-edits';
import { credentialFilterSchema } from '@/entities/credential/filter/filter-schema';
import type { Draft } from './draft';

const schema = v.object({
  owner: v.string(),
  draft: v.object({
    action: v.nullable(v.picklist(batchActions)),
    selection: v.variant('kind', [
      v.object({ kind: v.literal('some'), ids: v.array(v.string()) }),
      v.object({
        kind: v.literal('all'),
        filter: credentialFilterSchema,
        matched: v.number(),
        except: v.array(v.string()),
      }),
    ]),
    edits: v.pipe(v.unknown(), v.transform(parseEdits)),
    reason: v.string(),
    skipIneligible: v.boolean(),
    key: v.string(),
    consequence: v.nullable(v.picklist(['emptied', 'unsent'])),
  }),
});

/** Writes the draft and its owner as JSON. */
export function writeDraft(owner: string, draft: Draft): string {
  const { selection } = draft;
  const storable =
    selection.kind === 'some'
      ? { ...selection, ids: [...selection.ids] }
      : { ...selection, except: [...selection.except] };
  return JSON.stringify({ owner, draft: { ...draft, selection: storable } });
}

/** Reads a draft; undefined when there is none, it belongs to somebody else, or its format is outdated. */
export function parseDraft(text: string | null, owner: string): Draft | undefined {
  if (text === null) return undefined;
  try {
    const stored = v.parse(schema, JSON.parse(text));
    if (stored.owner !== owner) return undefined;
    const { selection } = stored.draft;
    return {
      ...stored.draft,
      selection:
        selection.kind === 'some'
          ? { kind: 'some', ids: new Set(selection.ids) }
          : { ...selection, except: new Set(selection.except) },
    };
  } catch {
    return undefined;
  }
}
