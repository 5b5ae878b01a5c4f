import { CircleCheck, CircleHelp, CircleOff, SearchX } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { selectionLimit } from '@/entities/credential/selection/selection';
import type { CredentialStatus } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { CopyButton } from '@/ui/copy-button';
import { pasteMessages } from './paste-messages';
import { ambiguousIds, type PasteOutcome } from './paste-outcome';
import styles from './paste-panel.module.css';

/** How many lines of a group are shown at first, and at most. */
const initialLines = 6;
const maxShownLines = 500;

interface PasteReportProps {
  outcome: PasteOutcome;
  status: CredentialStatus;
  includeAmbiguous: boolean;
  onIncludeAmbiguous: (include: boolean) => void;
}

/** Shows the lines by outcome: found, ambiguous, not eligible, not found. */
export function PasteReport({ outcome, status, includeAmbiguous, onIncludeAmbiguous }: PasteReportProps) {
  const t = useMessages(pasteMessages);
  const { ids, ambiguous, ambiguousCount, notEligible, notFound, repeated } = outcome;
  const allIds = ambiguousIds(outcome);
  return (
    <>
      <div className={styles.found} data-any={ids.size > 0 || undefined}>
        <CircleCheck aria-hidden />
        <div>
          <p className={styles.title}>{t.found(ids.size)}</p>
          {repeated > 0 ? <p className={styles.muted}>{t.same(repeated)}</p> : null}
        </div>
      </div>
      <Group
        icon={<CircleHelp />}
        title={t.ambiguous(ambiguous.length)}
        lines={ambiguous.map(({ name, count }) => ({ name, detail: t.times(count) }))}
      >
        {allIds ? (
          <Checkbox checked={includeAmbiguous} onCheckedChange={onIncludeAmbiguous}>
            {t.includeAll(allIds.length)}
          </Checkbox>
        ) : null}
        <p className={styles.muted}>
          {allIds ? t.ambiguousHint : `${t.times(ambiguousCount)}. ${t.ambiguousTooMany(selectionLimit)}`}
        </p>
      </Group>
      <Group
        icon={<CircleOff />}
        title={t.notEligible[status](notEligible.length)}
        lines={notEligible.map((name) => ({ name }))}
      >
        <p className={styles.muted}>{t.notEligibleText}</p>
      </Group>
      <Group
        icon={<SearchX />}
        title={t.notFound(notFound.length)}
        lines={notFound.map((name) => ({ name }))}
      />
    </>
  );
}

interface GroupProps {
  icon: ReactNode;
  title: string;
  lines: readonly { name: string; detail?: string }[];
  children?: ReactNode;
}

/** Lines with the same outcome. It shows the first ones and has a button to copy all. */
function Group({ icon, title, lines, children }: GroupProps) {
  const t = useMessages(pasteMessages);
  const [open, setOpen] = useState(false);
  if (lines.length === 0) return null;
  const shown = lines.slice(0, open ? maxShownLines : initialLines);
  const rest = lines.length - shown.length;
  return (
    <section className={styles.group} aria-label={title}>
      <header className={styles.groupHead}>
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
        <p className={styles.title}>{title}</p>
        <CopyButton
          size="small"
          variant="quiet"
          label={t.copy(lines.length)}
          text={lines.map(({ name }) => name).join('\n')}
        />
      </header>
      {children ? <div className={styles.groupBody}>{children}</div> : null}
      <ul className={styles.lines}>
        {shown.map(({ name, detail }) => (
          <li key={name}>
            <span className={styles.name}>{name}</span>
            {detail ? <span className={styles.muted}>{detail}</span> : null}
          </li>
        ))}
        {rest > 0 && open ? <li className={styles.muted}>{t.more(rest)}</li> : null}
      </ul>
      {rest > 0 && !open ? (
        <Button variant="quiet" size="small" className={styles.open ?? ''} onClick={() => setOpen(true)}>
          {lines.length > maxShownLines ? t.showFirst(maxShownLines) : t.show(lines.length)}
        </Button>
      ) : null}
    </section>
  );
}
