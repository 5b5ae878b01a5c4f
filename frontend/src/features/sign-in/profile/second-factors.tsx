import { useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Smartphone, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useProofErrorText } from '@/entities/proof/use-proof-error-text';
import { useProof } from '@/entities/proof/use-proof';
import { AddPasskeyDialog } from '@/entities/second-factor/add-passkey-dialog';
import { secondFactorMessages } from '@/entities/second-factor/messages';
import { RecoveryCodesDialog } from '@/entities/second-factor/recovery-codes-dialog';
import { TotpDialog } from '@/entities/second-factor/totp-dialog';
import { graphql } from '@/gql';
import { renewRecoveryCodes } from '@/lib/auth';
import { gqlQuery } from '@/lib/graphql/query';
import { useFormat, useMessages } from '@/lib/i18n/catalogue';
import { canUsePasskeys } from '@/lib/passkey';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { Notice } from '@/ui/notice';
import { Panel } from '@/ui/page';
import { ErrorState } from '@/ui/states';
import { signInMessages } from '../messages';
import styles from './profile-page.module.css';
import { RemoveFactorDialog, type RemovableFactor } from './remove-factor-dialog';

const factorsDocument = graphql(`
  query MySecondFactors {
    viewer {
      secondFactorDueAt
      secondFactors {
        totp { confirmedAt }
        passkeys { id name createdAt lastUsedAt }
        recoveryCodesLeft
      }
    }
  }
`);

type OpenDialog = 'passkey' | 'totp' | RemovableFactor | null;

/** The viewer's second factors: passkeys, an authenticator app and recovery codes. */
export function SecondFactors() {
  const t = useMessages(signInMessages).secondFactors;
  const factorTexts = useMessages(secondFactorMessages);
  const f = useFormat();
  const client = useQueryClient();
  const query = useQuery(gqlQuery(factorsDocument, {}));
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const refresh = () => void client.invalidateQueries({ queryKey: ['MySecondFactors'] });
  const onEnrolled = (recoveryCodes: readonly string[] | null) => {
    setDialog(null);
    setCodes(recoveryCodes);
    refresh();
  };
  if (query.error)
    return (
      <Panel title={t.title}>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Panel>
    );
  const { secondFactors, secondFactorDueAt } = query.data?.viewer ?? {};
  const hasAny = Boolean(secondFactors?.totp ?? secondFactors?.passkeys.length);
  return (
    <Panel title={t.title}>
      <p className={styles.factorsText}>{t.text}</p>
      {secondFactorDueAt && !hasAny ? (
        <Notice tone="warning">{t.due(f.dateTime(secondFactorDueAt))}</Notice>
      ) : null}
      <ul className={styles.factors}>
        {secondFactors?.passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
          <li key={id}>
            <KeyRound aria-hidden />
            <span>
              <strong>{name}</strong>
              <small>
                {factorTexts.passkey} · {t.since(f.date(createdAt))} ·{' '}
                {lastUsedAt ? t.lastUsed(f.dateTime(lastUsedAt)) : t.neverUsed}
              </small>
            </span>
            <IconButton label={t.removeNamed(name)} onClick={() => setDialog({ kind: 'passkey', id, name })}>
              <Trash2 />
            </IconButton>
          </li>
        ))}
        {secondFactors?.totp ? (
          <li>
            <Smartphone aria-hidden />
            <span>
              <strong>{factorTexts.totp}</strong>
              <small>{t.since(f.date(secondFactors.totp.confirmedAt))}</small>
            </span>
            <IconButton
              label={t.removeNamed(factorTexts.totp)}
              onClick={() => setDialog({ kind: 'totp', name: factorTexts.totp })}
            >
              <Trash2 />
            </IconButton>
          </li>
        ) : null}
      </ul>
      <div className={styles.security}>
        <Button
          icon={<KeyRound />}
          disabledReason={canUsePasskeys() ? undefined : factorTexts.passkeyImpossible}
          onClick={() => setDialog('passkey')}
        >
          {factorTexts.addPasskey}
        </Button>
        {secondFactors && !secondFactors.totp ? (
          <Button icon={<Smartphone />} onClick={() => setDialog('totp')}>
            {factorTexts.setUpTotp}
          </Button>
        ) : null}
        {hasAny && secondFactors ? (
          <RecoveryCodes codesLeft={secondFactors.recoveryCodesLeft} onRenewed={onEnrolled} />
        ) : null}
      </div>
      {dialog === 'passkey' ? (
        <AddPasskeyDialog onEnrolled={onEnrolled} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'totp' ? <TotpDialog onEnrolled={onEnrolled} onClose={() => setDialog(null)} /> : null}
      {dialog !== null && typeof dialog === 'object' ? (
        <RemoveFactorDialog factor={dialog} onRemoved={refresh} onClose={() => setDialog(null)} />
      ) : null}
      {codes ? <RecoveryCodesDialog codes={codes} onClose={() => setCodes(null)} /> : null}
    </Panel>
  );
}

/** The number of recovery codes left, and a button that replaces them. */
function RecoveryCodes({
  codesLeft,
  onRenewed,
}: {
  codesLeft: number;
  onRenewed: (codes: readonly string[] | null) => void;
}) {
  const t = useMessages(signInMessages).secondFactors;
  const errorText = useProofErrorText();
  const { withProvenSession, proofDialog } = useProof();
  const [problem, setProblem] = useState<string | null>(null);
  const renew = async () => {
    setProblem(null);
    const renewed = await withProvenSession(renewRecoveryCodes);
    if (renewed) onRenewed(renewed.recoveryCodes ?? null);
  };
  return (
    <>
      <Button onClick={() => void renew().catch((error) => setProblem(errorText(error)))}>
        {t.renewCodes}
      </Button>
      <span>{t.codesLeft(codesLeft)}</span>
      {problem ? <Notice tone="danger">{problem}</Notice> : null}
      {proofDialog}
    </>
  );
}
