import type { ComponentPropsWithRef } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Notice } from '@/ui/notice';
import { Textarea } from '@/ui/text-field';
import { protectedChangeMessages } from './messages';

type ReasonFieldProps = Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'required'> & {
  /** Nobody else could decide yet: it is applied at once (rule 29). */
  alone: boolean;
  error?: string | undefined;
};

/** Says that a second person has to approve, and asks for the reason that they read (rule 20). */
export function ReasonField({ alone, ...textarea }: ReasonFieldProps) {
  const t = useMessages(protectedChangeMessages);
  return (
    <>
      {alone ? (
        <Notice tone="warning">{t.atOnceNow}</Notice>
      ) : (
        <Notice title={t.needed}>{t.neededText}</Notice>
      )}
      <Textarea
        label={alone ? t.reasonOptional : t.reason}
        required={!alone}
        hint={alone ? t.reasonTrail : t.reasonHint}
        maxLength={1000}
        {...textarea}
      />
    </>
  );
}
