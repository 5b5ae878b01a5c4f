// An authenticator app: codes by RFC 6238, 30 seconds, six digits.
import { createHmac } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const period = 30_000;

function decode(secret) {
  let bits = '';
  for (const letter of secret.replace(/=+$/, ''))
    bits += alphabet.indexOf(letter).toString(2).padStart(5, '0');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
}

/** The code of the step that `offset` steps from now falls into. */
export function codeOf(secret, offset = 0) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / period) + offset));
  const hash = createHmac('sha1', decode(secret)).update(counter).digest();
  const start = hash.at(-1) & 0xf;
  return String((hash.readUInt32BE(start) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
