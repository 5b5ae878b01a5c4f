import { useConditionTexts } from '@/entities/credential/filter/use-condition-texts';
import type { Selection } from '@/entities/credential/selection/selection';
import type { CredentialFilter } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Badge } from '@/ui/status-dot';
import { batchOperationMessages } from './messages';
import { ReviewNote } from './review-sections';
import styles from './review.module.css';

interface FilterDescriptionProps {
  filter: CredentialFilter;
  except: number;
}

/** Shows a filter as “Everything matching [Status: Active] [except 1]”. */
export function FilterDescription({ filter, except }: FilterDescriptionProps) {
  const t = useMessages(batchOperationMessages);
  const texts = useConditionTexts(filter);
  return (
    <span className={styles.words}>
      {texts.length > 0 ? <span>{t.everythingMatching}</span> : null}
      {(texts.length > 0 ? texts : [t.all]).map((text) => (
        <Badge key={text} tone="accent">
          {text}
        </Badge>
      ))}
      {except > 0 ? <Badge tone="warning">{t.except(except)}</Badge> : null}
    </span>
  );
}

/** Shows the number of credentials in a list, or the conditions of a filter. */
export function SelectionDescription({ selection }: { selection: Selection }) {
  const t = useMessages(batchOperationMessages);
  if (selection.kind === 'some') return <ReviewNote>{t.chosenOneByOne(selection.ids.size)}</ReviewNote>;
  return <FilterDescription filter={selection.filter} except={selection.except.size} />;
}
