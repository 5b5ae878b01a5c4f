// All screens. The tests visit them in both languages and themes, and `npm run screenshots` takes pictures of them.
import { entrance } from './entrance.ts';
import { inventory } from './inventory.ts';
import { operations } from './operations.ts';
import { protectedChanges } from './protected.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { wizard } from './wizard.ts';
import type { Screen } from './screen.ts';

export const screens: Screen[] = [
  ...entrance,
  ...shell,
  ...inventory,
  ...wizard,
  ...operations,
  ...settings,
  ...protectedChanges,
];
