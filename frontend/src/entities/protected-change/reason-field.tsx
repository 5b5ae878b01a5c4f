import type { ComponentPropsWithRef } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Notice } from '@/ui/notice';
import { Textarea } from '@/ui/text-field';
import { protectedChangeMessages } from './messages';

type ReasonFieldProps = Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'required'> & {
  /** Nobody else can decide yet, so the change is applied at once (rule 29). */
  appliedAtOnce: boolean;
  error?: string | undefined;
};

/** Says that a second person has to approve, and asks for the reason that this person reads (rule 20). */
export function ReasonField({ appliedAtOnce, ...textarea }: ReasonFieldProps) {
  const t = useMessages(protectedChangeMessages);
  return (
    <>
      {appliedAtOnce ? (
        <Notice tone="warning">{t.willApplyAtOnce}</Notice>
      ) : (
        <Notice title={t.secondPersonNeeded}>{t.secondPersonNeededText}</Notice>
      )}
      <Textarea
        label={appliedAtOnce ? t.reasonOptional : t.reason}
        required={!appliedAtOnce}
        hint={appliedAtOnce ? t.reasonTrail : t.reasonHint}
        maxLength={1000}
        {...textarea}
      />
    </>
  );
}
