import { Columns3 } from 'lucide-react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '../button';
import { Menu, MenuCheckboxItem } from '../menu';
import { uiMessages } from '../messages';

interface ColumnChooserProps {
  columns: readonly { id: string; header: string }[];
  visible: readonly string[];
  onVisibleChange: (visible: string[]) => void;
}

/** Which columns are shown. The first one always is. */
export function ColumnChooser({ columns, visible, onVisibleChange }: ColumnChooserProps) {
  const t = useMessages(uiMessages);
  return (
    <Menu trigger={<Button icon={<Columns3 />}>{t.columns}</Button>}>
      {columns.map((column, index) => (
        <MenuCheckboxItem
          key={column.id}
          checked={visible.includes(column.id)}
          disabled={index === 0}
          onCheckedChange={(on) =>
            onVisibleChange(
              columns.map(({ id }) => id).filter((id) => (id === column.id ? on : visible.includes(id))),
            )
          }
        >
          {column.header}
        </MenuCheckboxItem>
      ))}
    </Menu>
  );
}
