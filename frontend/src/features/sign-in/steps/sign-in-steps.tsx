import { useState } from 'react';
import { signOut, type SignInSteps } from '@/lib/auth';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { signInMessages } from '../messages';
import { SignInFrame } from '../sign-in-frame';
import styles from '../sign-in.module.css';
import { EnrolStep } from './enrol-step';
import { ReplacePasswordStep } from './replace-password-step';
import { SecondFactorStep } from './second-factor-step';

interface SignInStepsPageProps {
  steps: SignInSteps;
  /** Called after the last step: the session can be used. */
  onDone: () => void;
  /** Called when the person wants to sign in as somebody else. */
  onStartAgain: () => void;
}

/** The steps of signing in after the password: a second factor, a new password, or enrolling a second factor. */
export function SignInStepsPage({ onDone, onStartAgain, ...props }: SignInStepsPageProps) {
  const t = useMessages(signInMessages);
  const [steps, setSteps] = useState(props.steps);
  const [pending] = steps.pending;
  const onNext = (next: SignInSteps) => {
    if (next.pending.length === 0) onDone();
    else setSteps(next);
  };
  const texts =
    pending === 'SECOND_FACTOR'
      ? t.secondFactor
      : pending === 'CHANGE_PASSWORD'
        ? t.oneTimePassword
        : t.enrolment;
  return (
    <SignInFrame title={texts.title} text={texts.text}>
      {pending === 'SECOND_FACTOR' ? (
        <SecondFactorStep methods={steps.methods} onNext={onNext} />
      ) : pending === 'CHANGE_PASSWORD' ? (
        <ReplacePasswordStep onNext={onNext} />
      ) : (
        <EnrolStep onNext={onNext} />
      )}
      <p className={styles.leave}>
        <Button variant="quiet" size="small" onClick={() => void signOut().finally(onStartAgain)}>
          {t.startAgain}
        </Button>
      </p>
    </SignInFrame>
  );
}
