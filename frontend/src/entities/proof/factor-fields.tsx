import { useState } from 'react';
import { useMessages } from '@/lib/i18n/catalogue';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { proofMessages } from './messages';

type SecondFactor = { code: string } | { recoveryCode: string };

/** The state of the fields for a password and, for people who have one, a second factor. */
export function useFactorFields(methods: readonly string[]) {
  const offersCode = methods.includes('TOTP');
  const offersRecoveryCode = methods.includes('RECOVERY_CODE');
  const [password, setPassword] = useState('');
  const [secondFactor, setSecondFactor] = useState('');
  const [usesRecoveryCode, setUsesRecoveryCode] = useState(!offersCode && offersRecoveryCode);
  const [missing, setMissing] = useState(false);
  const needsSecondFactor = offersCode || offersRecoveryCode;

  /** Returns the second factor alone, which signing in asks for; null when it is missing. */
  const readSecondFactor = (): SecondFactor | null => {
    const text = secondFactor.replace(/\s/g, '');
    setMissing(text === '');
    if (text === '') return null;
    return usesRecoveryCode ? { recoveryCode: text } : { code: text };
  };
  return {
    password,
    setPassword,
    secondFactor,
    setSecondFactor,
    usesRecoveryCode,
    missing,
    needsSecondFactor,
    /** Whether the person can switch between a code and a recovery code. */
    canSwitch: offersCode && offersRecoveryCode,
    toggleRecovery: () => {
      setUsesRecoveryCode(!usesRecoveryCode);
      setSecondFactor('');
    },
    /** Clears the fields after a refusal. */
    reset: () => {
      setPassword('');
      setSecondFactor('');
    },
    readSecondFactor,
    /** Returns the password and the second factor; null when something is missing. */
    read: () => {
      const factor = needsSecondFactor ? readSecondFactor() : {};
      setMissing(password === '' || !factor);
      return password === '' || !factor ? null : { password, ...factor };
    },
  };
}

type FactorFieldsState = ReturnType<typeof useFactorFields>;

interface FactorFieldsProps {
  fields: FactorFieldsState;
  /** Also asks for the password. */
  password?: boolean;
}

/** The fields for the password and the second factor. */
export function FactorFields({ fields, password = false }: FactorFieldsProps) {
  const t = useMessages(proofMessages);
  const missingError = (value: string) => (fields.missing && value === '' ? t.required : undefined);
  return (
    <>
      {password ? (
        <TextField
          label={t.password}
          type="password"
          autoComplete="current-password"
          value={fields.password}
          error={missingError(fields.password)}
          onChange={(event) => fields.setPassword(event.target.value)}
        />
      ) : null}
      {fields.needsSecondFactor ? (
        <TextField
          label={fields.usesRecoveryCode ? t.recoveryCode : t.code}
          hint={fields.usesRecoveryCode ? t.recoveryHint : t.codeHint}
          inputMode={fields.usesRecoveryCode ? 'text' : 'numeric'}
          autoComplete={fields.usesRecoveryCode ? 'off' : 'one-time-code'}
          autoCapitalize="none"
          spellCheck={false}
          value={fields.secondFactor}
          error={missingError(fields.secondFactor)}
          onChange={(event) => fields.setSecondFactor(event.target.value)}
        />
      ) : null}
      {fields.canSwitch ? (
        <div>
          <Button variant="quiet" size="small" onClick={fields.toggleRecovery}>
            {fields.usesRecoveryCode ? t.useCode : t.useRecovery}
          </Button>
        </div>
      ) : null}
    </>
  );
}
