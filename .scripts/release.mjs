// npm run release: builds the programs of a release into .data/release, with checksums and a bill of materials.
//   npm run release -- linux/amd64     only these targets
// With the same versions of Go and Node, the same commit results in the same bytes on every machine.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { data } from './lib/build.mjs';
import { checksums, chooseTargets, mergeBoms, programName, releaseVersion } from './lib/release.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main, npmCommand, root, run, script } from './lib/run.mjs';

const folder = join(data, 'release');
const tools = join(data, 'tools');
const bomTool = 'github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.10.0';

// All settings that change the compiler's output are set here instead of being inherited from the environment.
const goEnvironment = {
  CGO_ENABLED: '0',
  GOAMD64: 'v1',
  GOARM64: 'v8.0',
  GOEXPERIMENT: '',
  GOFLAGS: '',
  GOWORK: 'off',
};

main(async () => {
  const targets = chooseTargets(process.argv.slice(2));
  if (!statSync(join(root, '.git')).isDirectory())
    throw new Error('a release is built in a clone: cyclonedx-gomod does not understand worktrees');
  if (output('git', ['status', '--porcelain']) !== '')
    throw new Error('a release is built from a commit: commit or remove what git status shows');
  const commit = output('git', ['rev-parse', 'HEAD']);
  const date = new Date(Number(output('git', ['log', '-1', '--format=%ct'])) * 1000);
  const tags = output('git', ['tag', '--points-at', 'HEAD']).split('\n');
  const version = releaseVersion(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    commit,
    tags,
  );
  await ensureInstalled();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  console.log(`bulwark ${version}, commit ${commit}`);
  await script('build:web', ['--', '--logLevel', 'warn']);
  for (const target of targets) {
    console.log(`Building for ${target.os}/${target.arch} …`);
    await buildProgram(join(folder, programName(version, target)), target, version, commit);
  }
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const boms = [...(await createGoBoms(targets)), createPageBom()];
  writeFileSync(
    join(folder, `bulwark_${version}.cdx.json`),
    `${JSON.stringify(mergeBoms(boms, version, date), undefined, 2)}\n`,
  );
  const files = readdirSync(folder).map((name) => ({ name, content: readFileSync(join(folder, name)) }));
  const sums = checksums(files);
  writeFileSync(join(folder, 'SHA256SUMS'), sums);
  console.log(`\n${folder}:\n${sums}`);
});

/**
 * @param {string} path
 * @param {import('./lib/release.mjs').Target} target
 * @param {string} version
 * @param {string} commit
 */
function buildProgram(path, { os, arch }, version, commit) {
  const variables = `-X bulwark/server/app.releaseVersion=${version} -X bulwark/server/app.releaseCommit=${commit}`;
  const flags = ['-trimpath', '-buildvcs=false', '-ldflags', `-s -w -buildid= ${variables}`];
  return run('go', ['build', ...flags, '-o', path, './server'], {
    env: { ...goEnvironment, GOOS: os, GOARCH: arch },
  });
}

/**
 * Creates a bill of materials for each target, because the compiled packages differ between operating systems.
 * @param {import('./lib/release.mjs').Target[]} targets
 */
async function createGoBoms(targets) {
  const tool = join(tools, process.platform === 'win32' ? 'cyclonedx-gomod.exe' : 'cyclonedx-gomod');
  if (!existsSync(tool)) await run('go', ['install', bomTool], { env: { GOBIN: tools, GOFLAGS: '' } });
  const args = [
    'app',
    '-json',
    '-std',
    '-licenses',
    '-short-purls',
    '-output-version',
    '1.5',
    '-main',
    'server',
    '.',
  ];
  return targets.map(({ os, arch }) =>
    JSON.parse(output(tool, args, { ...goEnvironment, GOOS: os, GOARCH: arch })),
  );
}

function createPageBom() {
  const args = ['sbom', '--omit', 'dev', '--package-lock-only', '--sbom-format', 'cyclonedx'];
  return JSON.parse(output(npmCommand, args));
}

/**
 * Returns the output of a program.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function output(command, args, env = {}) {
  return execFileSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 << 20,
    shell: process.platform === 'win32',
  }).trim();
}
