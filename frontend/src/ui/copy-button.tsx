import { Check, Copy } from 'lucide-react';
import { useEffect, useState, type MouseEvent } from 'react';
import { copyText } from '@/lib/copy-text';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button, type ButtonProps } from './button';
import { uiMessages } from './messages';

interface CopyButtonProps extends Pick<ButtonProps, 'size' | 'variant'> {
  text: string;
  /** The accessible name, where there are several copy buttons. It starts with the visible label. */
  label?: string;
}

/** Copies a text and shows for a moment whether that worked. */
export function CopyButton({ text, label, ...rest }: CopyButtonProps) {
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
      {...rest}
      icon={outcome === 'copied' ? <Check /> : <Copy />}
      aria-label={outcome ? undefined : label}
      onClick={(event) => void copy(event)}
    >
      <span aria-live="polite">{t[outcome ?? 'copy']}</span>
    </Button>
  );
}
