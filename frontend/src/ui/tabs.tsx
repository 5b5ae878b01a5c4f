import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';

interface TabsProps<V extends string> {
  value: V;
  onValueChange: (value: V) => void;
  label: string;
  tabs: readonly { value: V; label: ReactNode; count?: ReactNode }[];
  /** The panel of the selected tab. */
  children: ReactNode;
}

export function Tabs<V extends string>({ value, onValueChange, label, tabs, children }: TabsProps<V>) {
  return (
    <Base.Root value={value} onValueChange={onValueChange} className={styles.root}>
      <Base.List className={styles.list} aria-label={label}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className={styles.tab}>
            {tab.label}
            {tab.count === undefined ? null : <span className={styles.count}>{tab.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      <Base.Panel key={value} value={value} className={styles.panel} tabIndex={-1}>
        {children}
      </Base.Panel>
    </Base.Root>
  );
}
