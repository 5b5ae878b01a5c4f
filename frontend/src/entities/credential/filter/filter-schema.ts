import * as v from 'valibot';
import type { CredentialFilter } from '@/gql/graphql';

const ids = v.optional(v.nullable(v.array(v.string())));
const text = v.optional(v.nullable(v.string()));
const flag = v.optional(v.nullable(v.boolean()));

/** Validates a filter from storage or from an operation. */
export const credentialFilterSchema = v.object({
  status: v.optional(v.nullable(v.picklist(['ACTIVE', 'INACTIVE']))),
  expired: flag,
  search: text,
  deviceIds: ids,
  domainIds: ids,
  tagIds: ids,
  passwordTypeIds: ids,
  parentId: text,
  expiresBefore: text,
  expiresAfter: text,
  automaticChange: flag,
  all: flag,
});

/** Reads a filter from JSON; undefined when it is invalid. */
export function parseFilter(json: string): CredentialFilter | undefined {
  try {
    const result = v.safeParse(credentialFilterSchema, JSON.parse(json));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
