import { useSyncExternalStore } from 'react';

export const languages = ['en', 'pt-BR'] as const;
export type Language = (typeof languages)[number];
export const languageNames: Record<Language, string> = { en: 'English', 'pt-BR': 'Português' };

const storageKey = 'bulwark.language';
const listeners = new Set<() => void>();
let current: Language = document.documentElement.lang === 'pt-BR' ? 'pt-BR' : 'en';

function getLanguage(): Language {
  return current;
}

/** Sets and stores the page's language, and sets `lang` for screen readers. */
export function setLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage may be blocked; the choice then lasts until the page is closed.
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
