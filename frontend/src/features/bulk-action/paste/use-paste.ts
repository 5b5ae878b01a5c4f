import { useState } from 'react';
import { noSelection, setSelected, type Selection } from '@/entities/credential/selection';
import type { CredentialStatus } from '@/gql/graphql';
import { severalIds, type PasteOutcome } from './paste-outcome';
import { usePasteSearch } from './use-paste-search';

/** Ticks what is found beside what is ticked already. “All matching” and a list cannot be added together: it ends. */
function tick(selection: Selection, ids: Iterable<string>, selected: boolean): Selection {
  return setSelected(selection.kind === 'some' ? selection : noSelection, [...ids], selected);
}

/** A pasted list: its text, what was found, and what of it is ticked. A new search takes back what the last one ticked. */
export function usePaste(
  status: CredentialStatus,
  onChange: (change: (selection: Selection) => Selection) => void,
) {
  const [text, setText] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [takeSeveral, setTakeSeveral] = useState(false);
  const onFound = ({ ids }: PasteOutcome) => {
    onChange((now) => tick(tick(now, ticked, false), ids, true));
    setTicked(ids);
    setTakeSeveral(false);
  };
  const search = usePasteSearch(status, onFound);
  const onTakeSeveral = (take: boolean) => {
    if (search.state.kind !== 'done') return;
    const { ids } = search.state.outcome;
    const several = severalIds(search.state.outcome) ?? [];
    // A line that means several may hold one that another line means alone.
    onChange((now) => tick(tick(now, several, take), ids, true));
    setTicked(new Set([...ids, ...(take ? several : [])]));
    setTakeSeveral(take);
  };
  const reset = () => {
    setText('');
    setTicked(new Set());
    setTakeSeveral(false);
    search.reset();
  };
  return { text, onTextChange: setText, search, takeSeveral, onTakeSeveral, reset };
}
