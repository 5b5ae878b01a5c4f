// What a screen is, and what ways to several screens have in common.
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
  /** Answers the query of this name with what a function makes of the server's data, with an error, or 'never'. */
  answer: (name: string, change: Change | Error | 'never') => Promise<void>;
};

export type Screen = {
  /** Unique among all screens. */
  name: string;
  /** Goes to the screen and waits until it shows. */
  open: (visit: Visit) => Promise<void>;
  /** Who looks at it: the operator unless it says otherwise. */
  who?: 'administrator' | 'operator' | 'approver' | 'auditor' | 'nobody';
  /** On which of the showcase's servers: demo unless it says otherwise. */
  at?: 'demo' | 'empty' | 'bare';
  /** Which of the page's routes it shows. */
  route?: string;
  /** It never settles. */
  loading?: boolean;
  /** Narrow windows do not have it. */
  wide?: boolean;
  /** What the console may say. */
  expected?: RegExp;
  /** The name of its picture in the README. */
  picture?: string;
};

/** A button of the page or of what is open above it, by its name in both languages. */
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
