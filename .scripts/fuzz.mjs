// npm run fuzz: runs every fuzz target for a few seconds. Failing inputs are written to testdata/fuzz next to the test. Commit
// them with the fix; go test then includes them.
//   npm run fuzz -- --time 1m              longer (default 5s)
//   npm run fuzz -- FuzzDecode FuzzParse   only these
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { captureOutput, main, root } from './lib/run.mjs';

/** @typedef {{ folder: string, name: string }} Target */

main(async () => {
  const { values, positionals } = parseArgs({
    options: { time: { type: 'string', default: '5s' } },
    allowPositionals: true,
  });
  const targets = findTargets();
  const unknown = positionals.filter((name) => targets.every((target) => target.name !== name));
  if (unknown.length > 0) throw new Error(`there is no fuzz target ${unknown.join(', ')}`);
  /** @type {string[]} */
  const failed = [];
  for (const target of targets) {
    if (positionals.length > 0 && !positionals.includes(target.name)) continue;
    if (!(await runFuzzTest(target, values.time))) failed.push(target.name);
  }
  if (failed.length > 0) throw new Error(`failed: ${failed.join(', ')}`);
});

/** Finds the fuzz targets of the repository. @returns {Target[]} */
function findTargets() {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*_test.go'], {
    cwd: root,
    encoding: 'utf8',
  });
  return files
    .trim()
    .split('\n')
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/^func (Fuzz\w*)\(/gm)].map(([, name = '']) => ({
        folder: dirname(file),
        name,
      })),
    );
}

/**
 * @param {Target} target
 * @param {string} time
 */
async function runFuzzTest({ folder, name }, time) {
  const start = Date.now();
  const args = ['test', `./${folder}`, '-run', '^$', '-fuzz', `^${name}$`, '-fuzztime', time];
  const { status, output } = await captureOutput('go', args, { quiet: true });
  const inputs = [...output.matchAll(/execs: (\d+)/g)].at(-1)?.[1] ?? '0';
  const seconds = Math.round((Date.now() - start) / 1000);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${folder} ${name}: ${inputs} inputs in ${seconds} s`);
  if (status !== 0) console.log(output);
  return status === 0;
}
