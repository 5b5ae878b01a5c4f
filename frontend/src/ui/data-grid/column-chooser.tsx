import { Columns3 } from 'lucide-react';
import { useMessages } from '@/lib/i18n/catalogue';
import { lazyPopup } from '../lazy-popup';
import { IconButton } from '../icon-button';
import { uiMessages } from '../messages';
import type { ColumnMenuProps } from './column-menu';

const Chooser = lazyPopup<ColumnMenuProps>('menu', async () => (await import('./column-menu')).ColumnMenu);

/** Chooses the visible columns. The first one is always visible. */
export function ColumnChooser(props: Pick<ColumnMenuProps, 'columns' | 'visible' | 'onVisibleChange'>) {
  const t = useMessages(uiMessages);
  const buttonProps = { tone: 'outlined', label: t.columns, children: <Columns3 /> } as const;
  return (
    <Chooser
      props={{ ...props, button: <IconButton {...buttonProps} /> }}
      trigger={(trigger) => <IconButton {...buttonProps} {...trigger} />}
    />
  );
}
