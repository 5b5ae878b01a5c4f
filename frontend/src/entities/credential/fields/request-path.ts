import type { CredentialChanges, TagChange } from '@/gql/graphql';

/** The inputs inside `CredentialChanges` that hold fields of their own. */
type GroupName = {
  [K in keyof CredentialChanges]-?: NonNullable<CredentialChanges[K]> extends string | boolean | TagChange
    ? never
    : K;
}[keyof CredentialChanges];

type Group<G extends GroupName> = NonNullable<CredentialChanges[G]>;

/** The path of a value in `CredentialChanges`, for example `domainId` or `passwordChange.automatic`. */
export type ChangePath =
  | Exclude<keyof CredentialChanges, GroupName>
  | { [G in GroupName]: `${G}.${keyof Group<G> & string}` }[GroupName];

/** Reads and writes one value of `CredentialChanges`. An absent field is kept, null clears it. */
export interface RequestPath<V> {
  readonly path: ChangePath;
  readonly read: (changes: CredentialChanges) => V | null | undefined;
  readonly write: (changes: CredentialChanges, value: V | null) => CredentialChanges;
}

/** A `RequestPath` with the field's type in the GraphQL schema. */
interface InputPath<T, P extends ChangePath> {
  readonly path: P;
  readonly read: (changes: CredentialChanges) => T | undefined;
  readonly write: (changes: CredentialChanges, value: T) => CredentialChanges;
}

export function topLevel<K extends Exclude<keyof CredentialChanges, GroupName>>(
  name: K,
): InputPath<CredentialChanges[K], K> {
  return {
    path: name,
    read: (changes) => changes[name],
    write: (changes, value) => ({ ...changes, [name]: value }),
  };
}

export function passwordChange<K extends keyof Group<'passwordChange'>>(
  name: K,
): InputPath<Group<'passwordChange'>[K], `passwordChange.${K}`> {
  return {
    path: `passwordChange.${name}`,
    read: (changes) => changes.passwordChange?.[name],
    write: (changes, value) => ({ ...changes, passwordChange: { ...changes.passwordChange, [name]: value } }),
  };
}

export function reconciliation<K extends keyof Group<'reconciliation'>>(
  name: K,
): InputPath<Group<'reconciliation'>[K], `reconciliation.${K}`> {
  return {
    path: `reconciliation.${name}`,
    read: (changes) => changes.reconciliation?.[name],
    write: (changes, value) => ({ ...changes, reconciliation: { ...changes.reconciliation, [name]: value } }),
  };
}
