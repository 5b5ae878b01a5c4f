// npm run check: the checks that need no database, browser or build. Generates code again and compares it.
//   npm run check -- vet types     only the checks named vet and types
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { main, npmCommand, root, runForExitCode } from './lib/run.mjs';

/** @typedef {{ run: string[], writes?: string }} Check `writes` is the folder that must not change. */

const npmScript = (/** @type {string} */ name) => [npmCommand, 'run', '--silent', name];

/** @type {Record<string, Check>} */
const checks = {
  ent: { run: ['go', 'generate', './ent'], writes: 'ent/db' },
  graphql: { run: ['go', 'generate', './graph'], writes: 'graph' },
  codegen: { run: npmScript('codegen'), writes: 'frontend' },
  vet: { run: ['go', 'vet', './...'] },
  'lint:go': { run: npmScript('lint:go') },
  types: { run: npmScript('typecheck') },
  'lint:web': { run: npmScript('lint:web') },
  format: { run: npmScript('format:check') },
};

main(async () => {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !(name in checks));
  if (unknown.length > 0)
    throw new Error(`unknown check ${unknown.join(', ')}: choose from ${Object.keys(checks).join(', ')}`);
  await ensureInstalled();
  /** @type {string[]} */
  const failed = [];
  for (const [name, check] of Object.entries(checks)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const start = Date.now();
    const passed = await runCheck(check);
    console.log(`${passed ? 'ok    ' : 'FAILED'}  ${name}  ${Math.round((Date.now() - start) / 1000)} s`);
    if (!passed) failed.push(name);
  }
  if (failed.length > 0) throw new Error(`failed: ${failed.join(', ')}`);
});

/** @param {Check} check */
async function runCheck({ run: [command = '', ...args], writes }) {
  const before = writes && hashContents(writes);
  if ((await runForExitCode(command, args)) !== 0) return false;
  if (!writes || hashContents(writes) === before) return true;
  console.log(`${writes} was stale and has been generated again: commit it. npm run generate does the same.`);
  return false;
}

/**
 * Hashes the files of a folder, committed or not, without those that Git ignores.
 * @param {string} folder
 */
function hashContents(folder) {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', folder];
  const hash = createHash('sha256');
  for (const name of execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\0').sort()) {
    const path = join(root, name);
    if (name === '' || !existsSync(path)) continue;
    hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}
