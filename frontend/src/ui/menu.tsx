import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import popup from './popup.module.css';

interface MenuProps {
  /** The button that opens the menu. */
  trigger: ReactElement;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom';
  defaultOpen?: boolean | undefined;
}

export function Menu({ trigger, children, align = 'end', side = 'bottom', defaultOpen }: MenuProps) {
  return (
    <Base.Root modal={false} defaultOpen={defaultOpen ?? false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={popup.positioner} sideOffset={4} align={align} side={side}>
          <Base.Popup className={classNames(popup.popup, popup.menu)}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface MenuItemProps {
  icon?: ReactNode;
  detail?: ReactNode;
  disabled?: boolean;
  onClick?: () => void;
  /** A link element, for an item that navigates. */
  render?: ReactElement;
  children: ReactNode;
}

export function MenuItem({ icon, detail, disabled, onClick, render, children }: MenuItemProps) {
  const content = (
    <>
      {icon}
      <span className={popup.grow}>
        {children}
        {detail ? <span className={popup.detail}>{detail}</span> : null}
      </span>
    </>
  );
  if (render)
    return (
      <Base.LinkItem className={popup.item} render={render} closeOnClick>
        {content}
      </Base.LinkItem>
    );
  return (
    <Base.Item className={popup.item} disabled={disabled} onClick={onClick}>
      {content}
    </Base.Item>
  );
}

interface MenuRadioGroupProps<V extends string> {
  label: string;
  value: V;
  onValueChange: (value: V) => void;
  options: readonly { value: V; label: string }[];
}

export function MenuRadioGroup<V extends string>({
  label,
  value,
  onValueChange,
  options,
}: MenuRadioGroupProps<V>) {
  return (
    <Base.Group>
      <Base.GroupLabel className={popup.label}>{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={onValueChange}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className={popup.item} closeOnClick>
            <span className={popup.grow}>{option.label}</span>
            <span className={popup.check}>
              <Base.RadioItemIndicator>
                <Check />
              </Base.RadioItemIndicator>
            </span>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

interface MenuCheckboxItemProps {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
  children: ReactNode;
}

export function MenuCheckboxItem({ checked, onCheckedChange, disabled, children }: MenuCheckboxItemProps) {
  return (
    <Base.CheckboxItem
      checked={checked}
      onCheckedChange={onCheckedChange}
      disabled={disabled}
      className={popup.item}
    >
      <span className={popup.check}>
        <Base.CheckboxItemIndicator>
          <Check />
        </Base.CheckboxItemIndicator>
      </span>
      <span className={popup.grow}>{children}</span>
    </Base.CheckboxItem>
  );
}

export function MenuSeparator() {
  return <Base.Separator className={popup.separator} />;
}
