import { Columns3 } from 'lucide-react';
import { useMessages } from '@/lib/i18n/catalogue';
import { deferred } from '../deferred';
import { IconButton } from '../icon-button';
import { uiMessages } from '../messages';
import type { ColumnMenuProps } from './column-menu';

const Chooser = deferred<ColumnMenuProps>('menu', async () => (await import('./column-menu')).ColumnMenu);

/** Which columns are shown. The first one always is. */
export function ColumnChooser(props: Pick<ColumnMenuProps, 'columns' | 'visible' | 'onVisibleChange'>) {
  const t = useMessages(uiMessages);
  const look = { tone: 'outlined', label: t.columns, children: <Columns3 /> } as const;
  return (
    <Chooser
      props={{ ...props, button: <IconButton {...look} /> }}
      trigger={(trigger) => <IconButton {...look} {...trigger} />}
    />
  );
}
