import { defineCatalogue } from '@/lib/i18n/catalogue';
import { formatFor } from '@/lib/i18n/format';

const f = formatFor('en');
const g = formatFor('pt-BR');

export const proofMessages = defineCatalogue(
  {
    title: 'Confirm that it is you',
    text: 'Your last confirmation is more than 10 minutes old. What you were doing goes on afterwards.',
    signTitle: 'Sign your decision',
    signText: 'Your passkey signs exactly what you have read: this request, its digest and your decision.',
    password: 'Password',
    code: 'Code from your authenticator app',
    codeHint: 'Six digits. Each code works once.',
    recoveryCode: 'Recovery code',
    recoveryHint: 'Each of your ten recovery codes works once.',
    useRecovery: 'Use a recovery code instead',
    useCode: 'Use the authenticator app instead',
    usePasskey: 'Use passkey',
    signWithPasskey: 'Sign with passkey',
    usePassword: 'Use the password instead',
    useUnsigned: 'Decide with the password, without a signature',
    backToPasskey: 'Use the passkey',
    confirm: 'Confirm',
    required: 'This is needed.',
    errors: {
      WRONG_PROOF: 'The password or the code is wrong.',
      SECOND_FACTOR_REQUIRED: 'The password or the code is wrong.',
      NOT_PENDING: 'This step of signing in is done already. Reload the page.',
    },
    dismissed: 'No passkey was used. Try again, or confirm in another way.',
    signed: 'Signed with a passkey',
    methods: {
      PASSWORD: 'Confirmed with the password',
      PASSWORD_AND_RECOVERY_CODE: 'Confirmed with the password and a recovery code',
      PASSWORD_AND_TOTP: 'Confirmed with the password and an authenticator app',
      PASSKEY: 'Confirmed with a passkey',
    },
    throttled: (seconds: number) =>
      `Too many attempts. Try again in ${f.plural(seconds, { one: '# second', other: '# seconds' })}.`,
  },
  {
    title: 'Confirme sua identidade',
    text: 'Sua última confirmação foi há mais de 10 minutos. Depois disso, o que você estava fazendo continua.',
    signTitle: 'Assine sua decisão',
    signText:
      'Sua chave de acesso assina exatamente o que você leu: esta solicitação, o resumo criptográfico dela e a sua decisão.',
    password: 'Senha',
    code: 'Código do aplicativo autenticador',
    codeHint: 'Seis dígitos. Cada código vale uma única vez.',
    recoveryCode: 'Código de recuperação',
    recoveryHint: 'Cada um dos seus dez códigos de recuperação vale uma única vez.',
    useRecovery: 'Usar um código de recuperação',
    useCode: 'Usar o aplicativo autenticador',
    usePasskey: 'Usar a chave de acesso',
    signWithPasskey: 'Assinar com a chave de acesso',
    usePassword: 'Usar a senha',
    useUnsigned: 'Decidir com a senha, sem assinatura',
    backToPasskey: 'Usar a chave de acesso',
    confirm: 'Confirmar',
    required: 'É necessário preencher.',
    errors: {
      WRONG_PROOF: 'A senha ou o código não confere.',
      SECOND_FACTOR_REQUIRED: 'A senha ou o código não confere.',
      NOT_PENDING: 'Esta etapa da entrada já foi concluída. Recarregue a página.',
    },
    dismissed: 'Nenhuma chave de acesso foi usada. Tente de novo ou confirme de outra forma.',
    signed: 'Assinada com uma chave de acesso',
    methods: {
      PASSWORD: 'Confirmada com a senha',
      PASSWORD_AND_RECOVERY_CODE: 'Confirmada com a senha e um código de recuperação',
      PASSWORD_AND_TOTP: 'Confirmada com a senha e um aplicativo autenticador',
      PASSKEY: 'Confirmada com uma chave de acesso',
    },
    throttled: (seconds: number) =>
      `Tentativas demais. Tente de novo em ${g.plural(seconds, { one: '# segundo', many: '# segundos', other: '# segundos' })}.`,
  },
);
