import { useConditionWords } from '@/entities/credential/filter/use-condition-words';
import type { Selection } from '@/entities/credential/selection/selection';
import type { CredentialFilter } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Badge } from '@/ui/status-dot';
import { batchOperationMessages } from './messages';
import { ReviewNote } from './review-sections';
import styles from './review.module.css';

interface FilterWordsProps {
  filter: CredentialFilter;
  except: number;
}

/** Shows a filter as “Everything matching [Status: Active] [except 1]”. */
export function FilterWords({ filter, except }: FilterWordsProps) {
  const t = useMessages(batchOperationMessages);
  const words = useConditionWords(filter);
  return (
    <span className={styles.words}>
      {words.length > 0 ? <span>{t.everythingMatching}</span> : null}
      {(words.length > 0 ? words : [t.all]).map((word) => (
        <Badge key={word} tone="accent">
          {word}
        </Badge>
      ))}
      {except > 0 ? <Badge tone="warning">{t.except(except)}</Badge> : null}
    </span>
  );
}

/** Shows the number of credentials in a list, or the conditions of a filter. */
export function SelectionWords({ selection }: { selection: Selection }) {
  const t = useMessages(batchOperationMessages);
  if (selection.kind === 'some') return <ReviewNote>{t.chosenOneByOne(selection.ids.size)}</ReviewNote>;
  return <FilterWords filter={selection.filter} except={selection.except.size} />;
}
