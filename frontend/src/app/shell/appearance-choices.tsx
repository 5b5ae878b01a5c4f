import { useMessages } from '@/lib/i18n/catalogue';
import { languageNames, languages, setLanguage, useLanguage } from '@/lib/i18n/language';
import { setTheme, themes, useTheme } from '@/lib/theme';
import { Segments } from '@/ui/segments';
import { appMessages } from '../messages';
import styles from './navigation-drawer.module.css';

/** Language and theme, with all options visible. */
export function AppearanceChoices() {
  const t = useMessages(appMessages);
  return (
    <footer className={styles.appearance}>
      <Segments
        label={t.language}
        value={useLanguage()}
        onValueChange={setLanguage}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <Segments
        label={t.theme}
        value={useTheme()}
        onValueChange={setTheme}
        options={themes.map((value) => ({ value, label: t.themes[value] }))}
      />
    </footer>
  );
}
