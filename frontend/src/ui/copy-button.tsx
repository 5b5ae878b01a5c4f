import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button, type ButtonProps } from './button';
import { uiMessages } from './messages';

interface CopyButtonProps extends Pick<ButtonProps, 'size' | 'variant'> {
  text: string;
  /** Says what is copied where several buttons copy; begins with the word on the button. */
  label?: string;
}

/** Copies a text and says so for a moment. */
export function CopyButton({ text, label, ...look }: CopyButtonProps) {
  const t = useMessages(uiMessages);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Without a secure connection there is no clipboard; the text can still be selected.
    }
  };
  return (
    <Button
      {...look}
      icon={copied ? <Check /> : <Copy />}
      aria-label={copied ? undefined : label}
      onClick={() => void copy()}
    >
      <span aria-live="polite">{copied ? t.copied : t.copy}</span>
    </Button>
  );
}
