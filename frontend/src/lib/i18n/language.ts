import { useSyncExternalStore } from 'react';

export const languages = ['en', 'pt-BR'] as const;
export type Language = (typeof languages)[number];
export const languageNames: Record<Language, string> = { en: 'English', 'pt-BR': 'Português' };

const key = 'bulwark.language';
const listeners = new Set<() => void>();
let current: Language = document.documentElement.lang === 'pt-BR' ? 'pt-BR' : 'en';

export function getLanguage(): Language {
  return current;
}

/** Switches the page's language, remembers it and sets `lang`, which screen readers follow. */
export function setLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(key, language);
  } catch {
    // Storage may be forbidden; the choice then lasts until the page is left.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, getLanguage);
}
