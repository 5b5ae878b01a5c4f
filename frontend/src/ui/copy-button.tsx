import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from './button';
import { uiMessages } from './messages';

/** Copies a text and says so for a moment. */
export function CopyButton({ text }: { text: string }) {
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
    <Button icon={copied ? <Check /> : <Copy />} onClick={() => void copy()}>
      <span aria-live="polite">{copied ? t.copied : t.copy}</span>
    </Button>
  );
}
