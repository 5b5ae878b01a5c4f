// Two people with random passwords that nobody keeps, and a script: the command line registers the approver, the script
// requests with the administrator's API token, the approver decides.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { signInToApi } from '../../frontend/e2e/support/api.mjs';
import { binary } from '../lib/build.mjs';

/** Creates them in a database. Resolves with the script's token and a function that signs the approver in. */
export async function createPeople(database) {
  const passwords = {};
  for (const [name, role] of [
    ['administrator', 'ADMINISTRATOR'],
    ['approver', 'OPERATOR'],
  ]) {
    passwords[name] = randomBytes(18).toString('hex');
    const who = ['--username', name, '--name', name, '--role', role, '--password-file', '-'];
    await bulwark(['user', 'create', '--database', database, ...who], passwords[name]);
  }
  await bulwark(['approver', 'add', '--database', database, '--user', 'approver']);
  const token = await bulwark([
    'token',
    'create',
    '--database',
    database,
    '--user',
    'administrator',
    '--name',
    'cluster',
    '--expires',
    '1d',
  ]);
  return {
    token: token.trim(),
    approver: (url) => signInToApi(url, 'approver', passwords.approver),
  };
}

/** Runs a command of the program and resolves with what it printed. */
export function bulwark(args, input = '') {
  return new Promise((done, failed) => {
    const child = spawn(binary, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', failed);
    child.once('close', (status) =>
      status === 0 ? done(output) : failed(new Error(`bulwark ${args.slice(0, 2).join(' ')} failed`)),
    );
    child.stdin.end(input && `${input}\n`);
  });
}
