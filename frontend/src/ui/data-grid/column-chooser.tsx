import { Columns3 } from 'lucide-react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '../button';
import { deferred } from '../deferred';
import { uiMessages } from '../messages';
import type { ColumnMenuProps } from './column-menu';

const Chooser = deferred<ColumnMenuProps>('menu', async () => (await import('./column-menu')).ColumnMenu);

/** Which columns are shown. The first one always is. */
export function ColumnChooser(props: Pick<ColumnMenuProps, 'columns' | 'visible' | 'onVisibleChange'>) {
  const t = useMessages(uiMessages);
  const look = { icon: <Columns3 />, children: t.columns };
  return (
    <Chooser
      props={{ ...props, button: <Button {...look} /> }}
      trigger={(trigger) => <Button {...look} {...trigger} />}
    />
  );
}
