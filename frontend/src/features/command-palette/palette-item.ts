import type { LinkOptions } from '@tanstack/react-router';

export type PaletteGroup = 'operations' | 'screens' | 'actions' | 'credentials' | 'devices';

/** Something to go to. */
export interface PaletteItem {
  key: string;
  group: PaletteGroup;
  label: string;
  detail?: string | undefined;
  /** Keys that lead there without the palette. */
  keys?: string | undefined;
  link: LinkOptions;
}

/** A screen of the app, which knows its own navigation. */
export interface PaletteScreen {
  label: string;
  detail: string;
  keys?: string | undefined;
  link: LinkOptions;
}
