// The type of a screen, and helpers to open screens.
import type { Page } from 'playwright-core';
import type { Change } from '../support/graphql.ts';
import { either } from '../support/languages.ts';
import type { Scope } from '../support/page.ts';
import type { Place } from '../support/showcase.ts';

/** What is needed to open a screen. */
export type Visit = {
  page: Page;
  place: Place;
  go: (path: string) => Promise<void>;
  /** Responds to the query of this name with changed data, with an error, or never. */
  answer: (name: string, change: Change | Error | 'never') => Promise<void>;
};

export type Screen = {
  /** Unique among all screens. */
  name: string;
  /** Goes to the screen and waits until it is shown. */
  open: (visit: Visit) => Promise<void>;
  /** Who is signed in; by default the operator. */
  who?: 'administrator' | 'operator' | 'approver' | 'auditor' | 'nobody';
  /** Which of the showcase's servers it is on; by default demo. */
  at?: 'demo' | 'empty' | 'bare';
  /** The route that it shows. */
  route?: string;
  /** It never finishes loading. */
  loading?: boolean;
  /** It exists in wide windows only. */
  wide?: boolean;
  /** Expected errors on the console. */
  expected?: RegExp;
  /** The file name of its picture in the README. */
  picture?: string;
};

/** Finds a button of the page or of a popup by its name in both languages. */
export const button = (scope: Scope, english: string, portuguese: string) =>
  scope.getByRole('button', { name: either(english, portuguese) }).first();

export const title = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
export const stepTitle = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).first();

/** A row of the innermost grid; 1 is the first. */
export const row = (scope: Scope, number = 1) =>
  scope
    .getByRole('grid')
    .last()
    .locator(`[role="row"][aria-rowindex="${number + 1}"]`);
