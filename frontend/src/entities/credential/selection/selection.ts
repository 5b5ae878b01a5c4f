import type { CredentialFilter } from '@/gql/graphql';
import { isEmptyFilter, normalizeFilter, sameFilter } from '../filter/filter';

/** A list of credentials, or everything that a filter matches with exceptions. `matched` is the count when it was chosen. */
export type Selection =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | {
      readonly kind: 'all';
      readonly filter: CredentialFilter;
      readonly matched: number;
      readonly except: ReadonlySet<string>;
    };

/** The server's limit on ids, and on exceptions to a filter. */
export const selectionLimit = 10_000;

export const noSelection: Selection = { kind: 'some', ids: new Set() };

export function selectSome(ids: Iterable<string>): Selection {
  return { kind: 'some', ids: new Set(ids) };
}

export function selectAll(filter: CredentialFilter, matched: number): Selection {
  return { kind: 'all', filter: normalizeFilter(filter), matched, except: new Set() };
}

export function isSelected(selection: Selection, id: string): boolean {
  return selection.kind === 'some' ? selection.ids.has(id) : !selection.except.has(id);
}

export function selectedCount(selection: Selection): number {
  return selection.kind === 'some'
    ? selection.ids.size
    : Math.max(0, selection.matched - selection.except.size);
}

export function isEmpty(selection: Selection): boolean {
  return selectedCount(selection) === 0;
}

function withIds(set: ReadonlySet<string>, ids: readonly string[], present: boolean): ReadonlySet<string> {
  const next = new Set(set);
  for (const id of ids) {
    if (present) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** Ticks or unticks rows. Unticking every match of a filter leaves no selection. */
export function setSelected(selection: Selection, ids: readonly string[], selected: boolean): Selection {
  if (selection.kind === 'some') return { kind: 'some', ids: withIds(selection.ids, ids, selected) };
  const next: Selection = { ...selection, except: withIds(selection.except, ids, !selected) };
  return selectedCount(next) === 0 ? noSelection : next;
}

/** Returns the state of the header checkbox. Ticked rows are never “all”, because they may have been ticked with another filter. */
export function headerState(selection: Selection): 'none' | 'some' | 'all' {
  if (isEmpty(selection)) return 'none';
  return selection.kind === 'all' && selection.except.size === 0 ? 'all' : 'some';
}

/** Keeps ticked rows, and drops “all matching” unless the new filter is the same. */
export function afterFilterChange(selection: Selection, filter: CredentialFilter): Selection {
  if (selection.kind === 'some' || sameFilter(selection.filter, filter)) return selection;
  return noSelection;
}

/**
 * Adds to a selection. Returns undefined when the result is neither a list nor a filter with exceptions, which are the only
 * selections of the API: for a list and a filter that may not match it, and for two different filters.
 */
export function merge(present: Selection, added: Selection): Selection | undefined {
  if (added.kind === 'some') {
    const ids = [...added.ids];
    const fits = present.kind === 'some' || ids.every((id) => present.except.has(id));
    return fits ? setSelected(present, ids, true) : undefined;
  }
  if (present.kind === 'some' || !sameFilter(present.filter, added.filter)) return undefined;
  return { ...added, except: new Set([...present.except].filter((id) => added.except.has(id))) };
}

/** Whether the selection is within the server's limits on ids and exceptions. */
export function isWithinLimit(selection: Selection): boolean {
  return (selection.kind === 'some' ? selection.ids : selection.except).size <= selectionLimit;
}

/** The API's `CredentialSelection`, which has exactly one field. */
export type CredentialSelectionInput =
  | { ids: string[]; matching?: never }
  | { matching: { filter: CredentialFilter; exceptIds?: string[] }; ids?: never };

/** Returns the selection as input of the API, where a filter without conditions has to be `all: true`. */
export function toCredentialSelection(selection: Selection): CredentialSelectionInput {
  if (selection.kind === 'some') return { ids: [...selection.ids] };
  const filter = isEmptyFilter(selection.filter) ? { all: true } : selection.filter;
  return { matching: selection.except.size > 0 ? { filter, exceptIds: [...selection.except] } : { filter } };
}
