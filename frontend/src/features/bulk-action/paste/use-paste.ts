import { useState } from 'react';
import { noSelection, setSelected, type Selection } from '@/entities/credential/selection/selection';
import type { CredentialStatus } from '@/gql/graphql';
import { ambiguousIds, type PasteOutcome } from './paste-outcome';
import { usePasteSearch } from './use-paste-search';

/** Ticks or unticks credentials. Drops “all matching”, which cannot be combined with a list. */
function setTicked(selection: Selection, ids: Iterable<string>, selected: boolean): Selection {
  return setSelected(selection.kind === 'some' ? selection : noSelection, [...ids], selected);
}

/** The state of a pasted list. A new search unticks what the last one ticked. */
export function usePaste(
  status: CredentialStatus,
  onChange: (change: (selection: Selection) => Selection) => void,
) {
  const [text, setText] = useState('');
  const [tickedIds, setTickedIds] = useState<ReadonlySet<string>>(new Set());
  const [includeAmbiguous, setIncludeAmbiguous] = useState(false);
  const onFound = ({ ids }: PasteOutcome) => {
    onChange((present) => setTicked(setTicked(present, tickedIds, false), ids, true));
    setTickedIds(ids);
    setIncludeAmbiguous(false);
  };
  const search = usePasteSearch(status, onFound);
  const onIncludeAmbiguous = (include: boolean) => {
    if (search.state.kind !== 'done') return;
    const { ids } = search.state.outcome;
    const ambiguous = ambiguousIds(search.state.outcome) ?? [];
    // A credential of an ambiguous line stays ticked if another line means it unambiguously.
    onChange((present) => setTicked(setTicked(present, ambiguous, include), ids, true));
    setTickedIds(new Set([...ids, ...(include ? ambiguous : [])]));
    setIncludeAmbiguous(include);
  };
  const reset = () => {
    setText('');
    setTickedIds(new Set());
    setIncludeAmbiguous(false);
    search.reset();
  };
  return { text, onTextChange: setText, search, includeAmbiguous, onIncludeAmbiguous, reset };
}
