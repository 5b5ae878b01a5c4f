// Prints the path of the Chromium that browser tests drive; exits with 1 when there is none.
import { findChromium } from './lib/chromium.mjs';

const found = findChromium();
if (found) console.log(found);
process.exitCode = found ? 0 : 1;
