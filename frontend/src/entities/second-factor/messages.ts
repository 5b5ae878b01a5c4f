import { defineCatalogue } from '@/lib/i18n/catalogue';

export const secondFactorMessages = defineCatalogue(
  {
    passkey: 'Passkey',
    passkeyText:
      'A key on this device, your phone or a security key. It signs your decisions, so that anyone can verify them later.',
    addPasskey: 'Add passkey',
    passkeyName: 'Name',
    passkeyNameHint: 'So that you recognise it, for example “YubiKey” or “Laptop”.',
    passkeyImpossible:
      'Passkeys need HTTPS, or http://localhost on this machine. An IP address in the address bar does not work.',
    passkeyDismissed: 'No passkey was made. Try again.',
    create: 'Create passkey',
    totp: 'Authenticator app',
    totpText: 'An app on your phone that shows a new six-digit code every 30 seconds.',
    setUpTotp: 'Set up authenticator app',
    totpSteps: 'Scan the picture with the app, or type the key. Then enter the code that the app shows.',
    qr: 'QR code for the authenticator app',
    key: 'Key',
    copyKey: 'Copy key',
    code: 'Code',
    codeHint: 'Six digits. Each code works once.',
    wrongCode: 'The code is wrong or was used before. Wait for the next one.',
    activate: 'Activate',
    required: 'This is needed.',
    codesTitle: 'Your recovery codes',
    codesText:
      'Each of them replaces your second factor once, for example after you lost your phone. They are not shown again.',
    codes: 'Recovery codes',
    codesWhere: 'Keep them where you keep other secrets, not on the device that is your second factor.',
    saved: 'I have saved them',
    copyCodes: 'Copy codes',
  },
  {
    passkey: 'Chave de acesso',
    passkeyText:
      'Uma chave neste dispositivo, no seu celular ou em uma chave de segurança. Ela assina suas decisões, e qualquer pessoa pode verificá-las depois.',
    addPasskey: 'Adicionar chave de acesso',
    passkeyName: 'Nome',
    passkeyNameHint: 'Para reconhecê-la, por exemplo “YubiKey” ou “Notebook”.',
    passkeyImpossible:
      'Chaves de acesso exigem HTTPS ou http://localhost nesta máquina. Um endereço IP na barra de endereços não funciona.',
    passkeyDismissed: 'Nenhuma chave de acesso foi criada. Tente de novo.',
    create: 'Criar chave de acesso',
    totp: 'Aplicativo autenticador',
    totpText: 'Um aplicativo no celular que mostra um novo código de seis dígitos a cada 30 segundos.',
    setUpTotp: 'Configurar aplicativo autenticador',
    totpSteps:
      'Leia a imagem com o aplicativo ou digite a chave. Depois informe o código que o aplicativo mostra.',
    qr: 'QR code para o aplicativo autenticador',
    key: 'Chave',
    copyKey: 'Copiar chave',
    code: 'Código',
    codeHint: 'Seis dígitos. Cada código vale uma única vez.',
    wrongCode: 'O código não confere ou já foi usado. Espere o próximo.',
    activate: 'Ativar',
    required: 'É necessário preencher.',
    codesTitle: 'Seus códigos de recuperação',
    codesText:
      'Cada um substitui o segundo fator uma única vez, por exemplo se você perder o celular. Eles não serão mostrados de novo.',
    codes: 'Códigos de recuperação',
    codesWhere: 'Guarde-os onde guarda outros segredos, não no dispositivo que é o seu segundo fator.',
    saved: 'Já guardei',
    copyCodes: 'Copiar códigos',
  },
);
