// These ship ESM only. Node 24 requires them by itself; jest does so only with VM modules, which are experimental, so swc
// turns them into CommonJS (docs/adr/0018).
const esmOnly = [
  '@nestjs',
  'jose',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  'load-esm',
  'cookie',
  'content-disposition',
  '@borewit',
  '@seriousme',
  'unpdf',
  'intl-messageformat',
  '@formatjs',
  'p-limit',
  'yocto-queue',
];
const base = {
  rootDir: __dirname,
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  // Above what anything takes on a machine that does much else; whoever waits for something says for how long.
  testTimeout: 60_000,
  testEnvironment: '<rootDir>/libs/testing/environment.cjs',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  transform: { '\\.(ts|js|mjs)$': ['@swc/jest'], 'unpdf/dist/index\\.cjs$': ['@swc/jest'] },
  // The first is imported by the CommonJS half of its package, which offers it to imports only.
  moduleNameMapper: {
    '^unpdf/pdfjs$': '<rootDir>/node_modules/unpdf/dist/pdfjs.mjs',
    '^fast-check$': '<rootDir>/libs/testing/fast-check.cjs',
  },
  transformIgnorePatterns: [`node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.dondoc/'],
};
module.exports = {
  testSequencer: '<rootDir>/libs/testing/sequencer.cjs',
  // Modules that specs have loaded are not all given back.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/**/*.unit.spec.ts'] },
    { ...base, displayName: 'integration', testMatch: ['<rootDir>/**/*.int.spec.ts'] },
    {
      ...base,
      displayName: 'acceptance',
      testMatch: ['<rootDir>/test/{acceptance,replay,web}/**/*.spec.ts'],
    },
    { ...base, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.spec.ts'] },
  ],
};
