import { ChevronDown, Monitor, Moon, Sun } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { languageNames, languages, setLanguage, useLanguage } from '@/lib/i18n/language';
import { setTheme, themes, useTheme } from '@/lib/theme';
import { lazyPopup } from '@/ui/lazy-popup';
import { IconButton } from '@/ui/icon-button';
import { appMessages } from '../messages';
import type { ChoiceMenuProps } from './choice-menu';
import styles from './top-bar.module.css';

const icons = { system: Monitor, light: Sun, dark: Moon };

const LazyChoiceMenu = lazyPopup<ChoiceMenuProps>(
  'menu',
  async () => (await import('./choice-menu')).ChoiceMenu,
);

/** The menus for language and theme. */
export function AppearanceMenu() {
  return (
    <>
      <LanguageMenu />
      <ThemeMenu />
    </>
  );
}

function LanguageMenu() {
  const t = useMessages(appMessages);
  const language = useLanguage();
  return (
    <LazyChoiceMenu
      props={{
        button: <LanguageButton />,
        label: t.language,
        value: language,
        options: languages.map((value) => ({ value, label: languageNames[value] })),
        onValueChange: (next) => setLanguage(next === 'pt-BR' ? 'pt-BR' : 'en'),
      }}
      trigger={(trigger) => <LanguageButton {...trigger} />}
    />
  );
}

function LanguageButton(props: ComponentPropsWithRef<'button'>) {
  const t = useMessages(appMessages);
  const name = languageNames[useLanguage()];
  return (
    <button type="button" {...props} className={styles.language} aria-label={`${t.language}: ${name}`}>
      {name}
      <ChevronDown aria-hidden />
    </button>
  );
}

function ThemeMenu() {
  const t = useMessages(appMessages);
  const theme = useTheme();
  const Icon = icons[theme];
  const buttonProps = { tone: 'bar', label: `${t.theme}: ${t.themes[theme]}`, children: <Icon /> } as const;
  return (
    <LazyChoiceMenu
      props={{
        button: <IconButton {...buttonProps} />,
        label: t.theme,
        value: theme,
        options: themes.map((value) => ({ value, label: t.themes[value] })),
        onValueChange: (next) => setTheme(themes.find((value) => value === next) ?? 'system'),
      }}
      trigger={(trigger) => <IconButton {...buttonProps} {...trigger} />}
    />
  );
}
