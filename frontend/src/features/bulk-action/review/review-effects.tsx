import { actions } from '@/entities/batch-operation/action';
import { useMessages } from '@/lib/i18n/catalogue';
import { Skeleton } from '@/ui/skeleton';
import type { Draft } from '../draft/draft';
import { bulkActionMessages } from '../messages';
import type { Preview } from '../steps/preview';
import styles from './review-step.module.css';

/** Further effects: on children, on open operations, and on credentials whose password nothing will rotate. */
export function ReviewEffects({ draft, preview }: { draft: Draft; preview: Preview | undefined }) {
  const t = useMessages(bulkActionMessages);
  if (!preview) return <Skeleton width="60%" />;
  const effects: string[] = [];
  if (preview.affectedChildrenCount > 0) effects.push(t.children(preview.affectedChildrenCount));
  if (preview.overlappingOperations > 0)
    effects.push(t.overlaps(preview.overlappingOperations, preview.overlappingCredentials));
  if (
    draft.action &&
    actions[draft.action].fixedChange?.to === 'TIME_OF_REQUEST' &&
    preview.notRotatedCount > 0
  )
    effects.push(t.notRotated(preview.notRotatedCount));
  if (effects.length === 0) return <p>{t.noEffects}</p>;
  return (
    <ul className={styles.effects}>
      {effects.map((effect) => (
        <li key={effect}>{effect}</li>
      ))}
    </ul>
  );
}
