// Installs the packages of package-lock.json if it has changed since the last installation.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand, root, run } from './run.mjs';

export async function ensureInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  )
    return;
  console.log('Installing the packages of package-lock.json …');
  await run(npmCommand, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel', 'error']);
}
