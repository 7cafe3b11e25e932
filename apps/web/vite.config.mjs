import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { readTexts } from '../../infra/scripts/read-texts.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** Builds the pages into `dist/apps/web`, which the API serves. */
export default defineConfig({
  root: path('.'),
  plugins: [readTexts()],
  resolve: {
    conditions: ['source', 'module', 'browser', 'production'],
    // The house has the texts of both languages at hand; a page loads those of the language that it speaks.
    alias: {
      '#libs/messages/catalogue': path('./words/loaded-catalogue.ts'),
      // Texts come read: see readTexts.
      '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js',
    },
  },
  // `npm run pages`: what is written is seen at once, on the API that runs at DONDOC_URL.
  server: { proxy: { '/api': process.env.DONDOC_URL ?? 'http://127.0.0.1:8080' } },
  build: {
    outDir: path('../../dist/apps/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // What browsers load has bounds of its own (test/web/budget.spec.ts); whoever starts the product reads no advice.
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    rolldownOptions: {
      // The second one is the frame in which files are shown.
      input: [path('./index.html'), path('./preview.html')],
      // Libraries mark what runs in browsers alone, as all of this does.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
