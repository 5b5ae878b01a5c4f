import { Check, Copy } from 'lucide-react';
import { useEffect, useState, type MouseEvent } from 'react';
import { copyText } from '@/lib/copy-text';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button, type ButtonProps } from './button';
import { uiMessages } from './messages';

interface CopyButtonProps extends Pick<ButtonProps, 'size' | 'variant'> {
  text: string;
  /** Says what is copied where several buttons copy; begins with the word on the button. */
  label?: string;
}

/** Copies a text and says for a moment whether it did. */
export function CopyButton({ text, label, ...look }: CopyButtonProps) {
  const t = useMessages(uiMessages);
  const [outcome, setOutcome] = useState<'copied' | 'notCopied'>();
  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async ({ currentTarget }: MouseEvent<HTMLElement>) =>
    setOutcome((await copyText(text, currentTarget)) ? 'copied' : 'notCopied');
  return (
    <Button
      {...look}
      icon={outcome === 'copied' ? <Check /> : <Copy />}
      aria-label={outcome ? undefined : label}
      onClick={(event) => void copy(event)}
    >
      <span aria-live="polite">{t[outcome ?? 'copy']}</span>
    </Button>
  );
}
