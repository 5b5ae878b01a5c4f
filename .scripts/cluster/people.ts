// Two people with random passwords that are not stored. The administrator requests with an API token; the approver, who is
// registered on the command line, decides.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { signInToApi } from '../../frontend/e2e/support/api.ts';
import { binary } from '../lib/build.mjs';

const newPassword = () => randomBytes(18).toString('hex');

/** Creates the people in a database. Resolves with the administrator's token and a function that signs the approver in. */
export async function createPeople(database: string) {
  const create = (name: string, role: string, password: string) => {
    const user = ['--username', name, '--name', name, '--role', role, '--password-file', '-'];
    return bulwark(['user', 'create', '--database', database, ...user], password);
  };
  const password = newPassword();
  await create('administrator', 'ADMINISTRATOR', newPassword());
  await create('approver', 'OPERATOR', password);
  await bulwark(['approver', 'add', '--database', database, '--user', 'approver']);
  const token = ['--user', 'administrator', '--name', 'cluster', '--expires', '1d'];
  const secret = await bulwark(['token', 'create', '--database', database, ...token]);
  return { token: secret.trim(), signInApprover: (url: string) => signInToApi(url, 'approver', password) };
}

/** Runs a command of the program and resolves with what it printed. */
export function bulwark(args: string[], input = '') {
  return new Promise<string>((resolve, reject) => {
    const child = spawn(binary, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (status) =>
      status === 0 ? resolve(output) : reject(new Error(`bulwark ${args.slice(0, 2).join(' ')} failed`)),
    );
    child.stdin.end(input && `${input}\n`);
  });
}
