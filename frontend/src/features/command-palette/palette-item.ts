import type { LinkOptions } from '@tanstack/react-router';

type PaletteGroup = 'operations' | 'screens' | 'actions' | 'credentials' | 'devices';

/** A result that can be opened. */
export interface PaletteItem {
  key: string;
  group: PaletteGroup;
  label: string;
  detail?: string | undefined;
  /** The key sequence that opens it without the palette. */
  keys?: string | undefined;
  link: LinkOptions;
}

/** A screen. The app passes them in, because features do not know its navigation. */
export interface PaletteScreen {
  label: string;
  detail: string;
  keys?: string | undefined;
  link: LinkOptions;
}
