import type { ReactElement } from 'react';
import { Menu, MenuRadioGroup } from '@/ui/menu';

export interface ChoiceMenuProps {
  button: ReactElement;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onValueChange: (value: string) => void;
  defaultOpen?: boolean;
}

/** A menu with one selected option. */
export function ChoiceMenu({ button, defaultOpen, ...group }: ChoiceMenuProps) {
  return (
    <Menu trigger={button} defaultOpen={defaultOpen}>
      <MenuRadioGroup {...group} />
    </Menu>
  );
}
