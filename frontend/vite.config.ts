/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressedCopies } from './build/compressed-copies.ts';
import { inlineDocuments } from './build/inline-documents.ts';
import { layerOrder } from './build/layer-order.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env['BULWARK_DEV_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: here('.'),
  plugins: [inlineDocuments(), react(), layerOrder(), compressedCopies()],
  resolve: { alias: { '@': here('./src') } },
  css: { modules: { generateScopedName: '[local]_[hash:base64:5]' } },
  build: {
    target: 'es2023',
    // The page's policy forbids data: for anything but images; files are cheaper than exceptions.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: { index: here('./index.html'), playground: here('./playground.html') },
      // GraphiQL's packages carry a directive for a compiler that does not run here.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  // The playground's workers cannot be bundled beforehand; the server would end while trying.
  optimizeDeps: { entries: ['index.html'] },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/auth', '/import', '/livez', '/readyz'].map((path) => [path, { target: server }]),
    ),
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: [here('./src/test-setup.ts')],
    css: false,
  },
});
