import * as v from 'valibot';
import { credentialFilterSchema } from '@/entities/credential/filter-schema';
import type { Draft } from './draft';

const choice = v.object({ id: v.string(), label: v.string(), detail: v.optional(v.string()) });
const mode = v.picklist(['KEEP', 'SET', 'CLEAR']);
const reference = v.object({ mode, value: v.nullable(choice) });
const flip = v.picklist(['KEEP', 'ON', 'OFF']);

const schema = v.object({
  owner: v.string(),
  draft: v.object({
    action: v.nullable(v.picklist(['UPDATE', 'INACTIVATE', 'ACTIVATE', 'EXPIRE'])),
    selection: v.variant('kind', [
      v.object({ kind: v.literal('some'), ids: v.array(v.string()) }),
      v.object({
        kind: v.literal('all'),
        filter: credentialFilterSchema,
        matched: v.number(),
        except: v.array(v.string()),
      }),
    ]),
    fields: v.object({
      passwordType: reference,
      domain: reference,
      device: reference,
      information: v.object({ mode, value: v.string() }),
      tags: v.object({ mode: v.picklist(['KEEP', 'ADD', 'REPLACE', 'REMOVE']), value: v.array(choice) }),
      parent: reference,
      automatic: flip,
      changeTemplate: reference,
      loginCredential: reference,
      reconciliation: flip,
      autorun: flip,
      reconciliationCredential: reference,
      reconciliationTemplate: reference,
    }),
    reason: v.string(),
    leaveOut: v.boolean(),
    key: v.string(),
    consequence: v.nullable(v.picklist(['emptied', 'unsent'])),
  }),
});

/** The draft as text, with whose it is. */
export function writeDraft(owner: string, draft: Draft): string {
  const { selection } = draft;
  const plain =
    selection.kind === 'some'
      ? { ...selection, ids: [...selection.ids] }
      : { ...selection, except: [...selection.except] };
  return JSON.stringify({ owner, draft: { ...draft, selection: plain } });
}

/** Reads a draft back; undefined when it is somebody else's, of another version, or nonsense. */
export function parseDraft(text: string | null, owner: string): Draft | undefined {
  if (text === null) return undefined;
  try {
    const { output, success } = v.safeParse(schema, JSON.parse(text));
    if (!success || output.owner !== owner) return undefined;
    const { selection } = output.draft;
    return {
      ...output.draft,
      selection:
        selection.kind === 'some'
          ? { kind: 'some', ids: new Set(selection.ids) }
          : { ...selection, except: new Set(selection.except) },
    };
  } catch {
    return undefined;
  }
}
