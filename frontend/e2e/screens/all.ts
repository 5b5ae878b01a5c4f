// Every screen, once: what the tests look at in both languages and themes, and what `npm run screenshots` takes pictures of.
//
// A screen has a `name`, and `open`, which goes there and waits. `who` looks at it (the operator, or nobody), `at` which of
// the showcase's servers (demo). `route` says which of the page's routes it shows. `loading` is for those that never
// settle, `wide` for those that narrow windows do not have; `expected` is what the console may say, `picture` the name of
// the README's picture.
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
