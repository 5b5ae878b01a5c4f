import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const worthwhile = /\.(js|css|html|svg|json|webmanifest)$/;
const smallest = 1024;

/** Writes `.br` and `.gz` copies beside every text file of the build, so that the server never compresses. */
export function compressedCopies(): Plugin {
  let directory = '';
  return {
    name: 'compressed-copies',
    apply: 'build',
    configResolved(config) {
      directory = join(config.root, config.build.outDir);
    },
    async closeBundle() {
      const files = await readdir(directory, { recursive: true });
      for (const file of files.filter((name) => worthwhile.test(name))) {
        const path = join(directory, file);
        const content = await readFile(path);
        if (content.length < smallest) continue;
        await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
        await writeFile(
          `${path}.br`,
          await promisify(brotliCompress)(content, {
            params: { [constants.BROTLI_PARAM_QUALITY]: content.length > 1_000_000 ? 9 : 11 },
          }),
        );
      }
    },
  };
}
