import { formatFor, type Format } from './format';
import { useLanguage, type Language } from './language';

type Message = string | ((...values: never[]) => string);
interface Messages {
  [key: string]: Message | Messages;
}

/** The shape of a translation: the same keys, with a text for each text and a function for each function. */
export type Translation<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer V) => string
      ? (...values: V) => string
      : Translation<T[K]>;
};

type Catalogue<T> = Record<Language, T>;

/** Combines English texts with their translation. A missing, surplus or differently shaped text does not compile. */
export function defineCatalogue<T extends Messages>(
  en: T & Translation<T>,
  ptBR: Translation<T>,
): Catalogue<Translation<T>> {
  return { en, 'pt-BR': ptBR };
}

export function useMessages<T>(catalogue: Catalogue<T>): T {
  return catalogue[useLanguage()];
}

/** Formats numbers, dates and lists in the page's language. Plurals belong in the catalogues. */
export function useFormat(): Omit<Format, 'plural'> {
  return formatFor(useLanguage());
}
