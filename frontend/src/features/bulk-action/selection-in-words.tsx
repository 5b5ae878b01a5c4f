import { batchOperationMessages } from '@/entities/batch-operation/messages';
import { ReviewNote } from '@/entities/batch-operation/review-sections';
import { FilterWords } from '@/entities/batch-operation/selection-words';
import type { Selection } from '@/entities/credential/selection';
import { useMessages } from '@/lib/i18n/catalogue';

/** A selection in words: a list by its number, a filter by its conditions. */
export function SelectionInWords({ selection }: { selection: Selection }) {
  const t = useMessages(batchOperationMessages);
  if (selection.kind === 'some') return <ReviewNote>{t.chosenOneByOne(selection.ids.size)}</ReviewNote>;
  return <FilterWords filter={selection.filter} except={selection.except.size} />;
}
