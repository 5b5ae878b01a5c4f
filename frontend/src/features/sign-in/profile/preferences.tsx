import { useMessages } from '@/lib/i18n/catalogue';
import { languageNames, languages, setLanguage, useLanguage } from '@/lib/i18n/language';
import { setSingleKeys, useSingleKeys } from '@/lib/shortcuts';
import { setTheme, themes, useTheme } from '@/lib/theme';
import { Checkbox } from '@/ui/checkbox';
import { Panel } from '@/ui/page';
import { Segments } from '@/ui/segments';
import { signInMessages } from '../messages';
import styles from './profile-page.module.css';

/** The settings that this browser stores. */
export function Preferences() {
  const t = useMessages(signInMessages);
  return (
    <Panel title={t.preferences}>
      <div className={styles.preferences}>
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
        <div>
          <Checkbox checked={useSingleKeys()} onCheckedChange={setSingleKeys}>
            {t.singleKeys}
          </Checkbox>
          <p className={styles.hint}>{t.singleKeysText}</p>
        </div>
      </div>
    </Panel>
  );
}
