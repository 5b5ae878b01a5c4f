import type { CredentialFilter } from '@/gql/graphql';
import { isEmptyFilter, normalizeFilter, sameFilter } from './filter';

/** Single credentials, or everything a filter matches except some. `matched` is the filter's exact count when it was chosen. */
export type Selection =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | {
      readonly kind: 'all';
      readonly filter: CredentialFilter;
      readonly matched: number;
      readonly except: ReadonlySet<string>;
    };

/** The server takes at most so many ids, and so many exceptions to a filter. */
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

function withSet(set: ReadonlySet<string>, ids: readonly string[], present: boolean): ReadonlySet<string> {
  const next = new Set(set);
  for (const id of ids) {
    if (present) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** Ticks or unticks rows. Unticking the last one of “all” leaves nothing. */
export function setSelected(selection: Selection, ids: readonly string[], selected: boolean): Selection {
  if (selection.kind === 'some') return { kind: 'some', ids: withSet(selection.ids, ids, selected) };
  const next: Selection = { ...selection, except: withSet(selection.except, ids, !selected) };
  return selectedCount(next) === 0 ? noSelection : next;
}

/**
 * What the box in the header shows. Ticked rows are never “all”: they may be ticked under another filter, so their number
 * says nothing about the present one.
 */
export function headerState(selection: Selection): 'none' | 'some' | 'all' {
  if (isEmpty(selection)) return 'none';
  return selection.kind === 'all' && selection.except.size === 0 ? 'all' : 'some';
}

/** Ticked rows survive another filter; “all matching” belongs to its filter and ends with it. */
export function afterFilterChange(selection: Selection, filter: CredentialFilter): Selection {
  if (selection.kind === 'some' || sameFilter(selection.filter, filter)) return selection;
  return noSelection;
}

export interface Merged {
  selection: Selection;
  /** Credentials that were in the selection before and are not known to be in the merged one. Say so. */
  unsure: readonly string[];
}

/**
 * Adds to a selection. A list and a filter cannot both be sent, so “all matching” replaces ticked rows; those it may not
 * match are handed back instead of being dropped silently.
 */
export function merge(selection: Selection, added: Selection): Merged {
  if (added.kind === 'some') return { selection: setSelected(selection, [...added.ids], true), unsure: [] };
  if (selection.kind === 'some') {
    return { selection: setSelected(added, [...selection.ids], true), unsure: [...selection.ids] };
  }
  if (!sameFilter(selection.filter, added.filter)) return { selection: added, unsure: [] };
  const except = [...selection.except].filter((id) => added.except.has(id));
  return { selection: { ...added, except: new Set(except) }, unsure: [] };
}

/** Whether the server's limits on ids and exceptions hold. */
export function isWithinLimit(selection: Selection): boolean {
  return (selection.kind === 'some' ? selection.ids : selection.except).size <= selectionLimit;
}

/** The server's `CredentialSelection`, of which exactly one field is given. */
export type CredentialSelectionInput =
  | { ids: string[]; matching?: never }
  | { matching: { filter: CredentialFilter; exceptIds?: string[] }; ids?: never };

/** The selection as the server takes it. A filter without a condition becomes `all: true`: everything is said in words. */
export function toCredentialSelection(selection: Selection): CredentialSelectionInput {
  if (selection.kind === 'some') return { ids: [...selection.ids] };
  const filter = isEmptyFilter(selection.filter) ? { all: true } : selection.filter;
  return { matching: selection.except.size > 0 ? { filter, exceptIds: [...selection.except] } : { filter } };
}
