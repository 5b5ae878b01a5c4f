import { useMessages } from '@/lib/i18n/catalogue';
import { Notice } from '@/ui/notice';
import { protectedChangeMessages } from './messages';
import { useFourEyes } from './use-four-eyes';

/** Says that protected changes are still applied without a second person (rule 29). */
export function BootstrapNotice() {
  const t = useMessages(protectedChangeMessages);
  if (useFourEyes() !== false) return null;
  return (
    <Notice tone="warning" title={t.bootstrap}>
      {t.bootstrapText}
    </Notice>
  );
}
