import type { ReactElement } from 'react';
import { Menu, MenuCheckboxItem } from '../menu';

export interface ColumnMenuProps {
  button: ReactElement;
  columns: readonly { id: string; header: string }[];
  visible: readonly string[];
  onVisibleChange: (visible: string[]) => void;
  defaultOpen?: boolean;
}

export function ColumnMenu({ button, columns, visible, onVisibleChange, defaultOpen }: ColumnMenuProps) {
  return (
    <Menu trigger={button} defaultOpen={defaultOpen}>
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
