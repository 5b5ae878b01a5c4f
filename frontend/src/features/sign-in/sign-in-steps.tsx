import { useState } from 'react';
import { signOut, type SignInSteps } from '@/lib/auth';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { EnrolStep } from './enrol-step';
import { signInMessages } from './messages';
import { ReplacePasswordStep } from './replace-password-step';
import { SecondFactorStep } from './second-factor-step';
import { SignInFrame } from './sign-in-frame';
import styles from './sign-in.module.css';

interface SignInStepsPageProps {
  steps: SignInSteps;
  /** Nothing is left: the session can be used. */
  onDone: () => void;
  /** The person starts again with another name. */
  onLeave: () => void;
}

/** What is left of signing in after the password: a second factor, a new password, or enrolling a second factor. */
export function SignInStepsPage({ onDone, onLeave, ...props }: SignInStepsPageProps) {
  const t = useMessages(signInMessages);
  const [steps, setSteps] = useState(props.steps);
  const [pending] = steps.pending;
  const next = (after: SignInSteps) => {
    if (after.pending.length === 0) onDone();
    else setSteps(after);
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
        <SecondFactorStep methods={steps.methods} onNext={next} />
      ) : pending === 'CHANGE_PASSWORD' ? (
        <ReplacePasswordStep onNext={next} />
      ) : (
        <EnrolStep onNext={next} />
      )}
      <p className={styles.leave}>
        <Button variant="quiet" size="small" onClick={() => void signOut().finally(onLeave)}>
          {t.startAgain}
        </Button>
      </p>
    </SignInFrame>
  );
}
