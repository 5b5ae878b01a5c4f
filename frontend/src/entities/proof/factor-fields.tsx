import { useState } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { proofMessages } from './messages';

type SecondFactor = { code: string } | { recoveryCode: string };

/** The state of the fields for a password and, for people who have one, a second factor. */
export function useFactorFields(methods: readonly string[]) {
  const offersCode = methods.includes('TOTP');
  const offersRecovery = methods.includes('RECOVERY_CODE');
  const [password, setPassword] = useState('');
  const [second, setSecond] = useState('');
  const [recovery, setRecovery] = useState(!offersCode && offersRecovery);
  const [missing, setMissing] = useState(false);
  const needsSecond = offersCode || offersRecovery;

  /** The second factor alone, as signing in needs it; null when something is missing. */
  const readSecond = (): SecondFactor | null => {
    const text = second.replace(/\s/g, '');
    setMissing(text === '');
    if (text === '') return null;
    return recovery ? { recoveryCode: text } : { code: text };
  };
  return {
    password,
    setPassword,
    second,
    setSecond,
    recovery,
    missing,
    needsSecond,
    /** Whether the other kind of second factor can be given as well. */
    canSwitch: offersCode && offersRecovery,
    toggleRecovery: () => {
      setRecovery(!recovery);
      setSecond('');
    },
    /** Forgets what was typed after it was refused. */
    reset: () => {
      setPassword('');
      setSecond('');
    },
    readSecond,
    /** The password with the second factor; null when something is missing. */
    read: () => {
      const given = needsSecond ? readSecond() : {};
      setMissing(password === '' || !given);
      return password === '' || !given ? null : { password, ...given };
    },
  };
}

export type FactorFieldsState = ReturnType<typeof useFactorFields>;

interface FactorFieldsProps {
  fields: FactorFieldsState;
  /** Whether the password is asked for, too. */
  password?: boolean;
}

/** Fields for the password and the second factor. */
export function FactorFields({ fields, password = false }: FactorFieldsProps) {
  const t = useMessages(proofMessages);
  const requiredOf = (value: string) => (fields.missing && value === '' ? t.required : undefined);
  return (
    <>
      {password ? (
        <TextField
          label={t.password}
          type="password"
          autoComplete="current-password"
          value={fields.password}
          error={requiredOf(fields.password)}
          onChange={(event) => fields.setPassword(event.target.value)}
        />
      ) : null}
      {fields.needsSecond ? (
        <TextField
          label={fields.recovery ? t.recoveryCode : t.code}
          hint={fields.recovery ? t.recoveryHint : t.codeHint}
          inputMode={fields.recovery ? 'text' : 'numeric'}
          autoComplete={fields.recovery ? 'off' : 'one-time-code'}
          autoCapitalize="none"
          spellCheck={false}
          value={fields.second}
          error={requiredOf(fields.second)}
          onChange={(event) => fields.setSecond(event.target.value)}
        />
      ) : null}
      {fields.canSwitch ? (
        <div>
          <Button variant="quiet" size="small" onClick={fields.toggleRecovery}>
            {fields.recovery ? t.useCode : t.useRecovery}
          </Button>
        </div>
      ) : null}
    </>
  );
}
