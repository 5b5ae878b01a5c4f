import { formatFor } from '@/lib/i18n/format';

const f = formatFor('en');

export const en = {
  title: 'Sign in',
  welcome: 'Bulk changes of privileged credentials, each with a second pair of eyes.',
  username: 'Username',
  password: 'Password',
  submit: 'Sign in',
  required: 'This is needed.',
  wrong: 'Username or password is wrong.',
  throttled: (seconds: number) =>
    `Too many attempts. Try again in ${f.plural(Math.ceil(seconds / 60), { one: '# minute', other: '# minutes' })}.`,
  setupTitle: 'Set up Bulwark',
  setupText: 'Nobody can sign in yet. The first administrator registers everyone else.',
  setupNeeded: 'Bulwark is not set up yet',
  setupWhere:
    'When the server was started it printed a link for the set-up. Open that link here, or ask whoever started the server.',
  setupDone: 'Bulwark is set up already.',
  toSignIn: 'Go to sign-in',
  displayName: 'Name to show',
  usernameHint: 'Lower-case letters, digits, dot, hyphen, underscore and @.',
  passwordHint: 'At least 15 characters. A sentence is easy to keep and hard to guess.',
  tooShort: 'At least 15 characters.',
  usernameInvalid: '1 to 64 lower-case letters, digits, dots, hyphens, underscores and @.',
  createAdministrator: 'Create administrator and sign in',
  linkInvalid: 'This link is not valid (any more). It works once, and only until the server starts again.',
  repeatPassword: 'New password, again',
  different: 'The two passwords differ.',
  changeTitle: 'Change my password',
  changeText: 'You will be signed out everywhere else.',
  currentPassword: 'Present password',
  newPassword: 'New password',
  changed: 'Your password was changed',
  change: 'Change password',
  theme: 'Theme',
  language: 'Language',
};
