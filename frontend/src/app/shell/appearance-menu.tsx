import { ChevronDown, Monitor, Moon, Sun } from 'lucide-react';
import { useMessages } from '@/lib/i18n/catalogue';
import { languageNames, languages, setLanguage, useLanguage } from '@/lib/i18n/language';
import { setTheme, themes, useTheme } from '@/lib/theme';
import { IconButton } from '@/ui/icon-button';
import { Menu, MenuRadioGroup } from '@/ui/menu';
import { appMessages } from '../messages';
import styles from './top-bar.module.css';

const icons = { system: Monitor, light: Sun, dark: Moon };

/** Language and theme. */
export function AppearanceMenu() {
  const t = useMessages(appMessages);
  const language = useLanguage();
  const theme = useTheme();
  const Icon = icons[theme];
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            className={styles.language}
            aria-label={`${t.language}: ${languageNames[language]}`}
          >
            {languageNames[language]}
            <ChevronDown aria-hidden />
          </button>
        }
      >
        <MenuRadioGroup
          label={t.language}
          value={language}
          onValueChange={setLanguage}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Menu>
      <Menu
        trigger={
          <IconButton tone="bar" label={`${t.theme}: ${t.themes[theme]}`}>
            <Icon />
          </IconButton>
        }
      >
        <MenuRadioGroup
          label={t.theme}
          value={theme}
          onValueChange={setTheme}
          options={themes.map((value) => ({ value, label: t.themes[value] }))}
        />
      </Menu>
    </>
  );
}
