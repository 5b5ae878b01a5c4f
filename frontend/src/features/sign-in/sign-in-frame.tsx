import { ShieldCheck } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { languageNames, languages, setLanguage, useLanguage } from '@/lib/i18n/language';
import styles from './sign-in.module.css';

interface SignInFrameProps {
  title: string;
  text: ReactNode;
  children: ReactNode;
}

/** The frame of the pages for people who are not signed in. */
export function SignInFrame({ title, text, children }: SignInFrameProps) {
  const language = useLanguage();
  useEffect(() => {
    document.title = `${title} · Bulwark`;
  }, [title]);
  return (
    <div className={styles.page}>
      <main className={styles.card}>
        <p className={styles.brand}>
          <ShieldCheck aria-hidden />
          Bulwark
        </p>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{text}</p>
        {children}
      </main>
      <footer className={styles.languages}>
        {languages.map((value) => (
          <button
            key={value}
            type="button"
            lang={value}
            aria-pressed={value === language}
            onClick={() => setLanguage(value)}
          >
            {languageNames[value]}
          </button>
        ))}
      </footer>
    </div>
  );
}
