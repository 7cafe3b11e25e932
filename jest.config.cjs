// Nest 12 and a few others ship ESM only; swc turns them into CommonJS so that jest needs no VM modules.
const esmOnly = [
  '@nestjs',
  'jose',
  'fastify-plugin',
  '@fastify',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  'postal-mime',
  '@tokenizer',
  'load-esm',
  'pure-rand',
  'fast-check',
  'cookie',
  'content-disposition',
  '@borewit',
  '@lukeed',
  'path-to-regexp',
  'smtp-server',
  'nodemailer',
  'commander',
  '@seriousme',
  'unpdf',
];
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  transform: { '\\.(ts|js|mjs)$': ['@swc/jest'], 'unpdf/dist/index\\.cjs$': ['@swc/jest'] },
  // Its CommonJS half imports this one, which it offers to imports only.
  moduleNameMapper: { '^unpdf/pdfjs$': '<rootDir>/node_modules/unpdf/dist/pdfjs.mjs' },
  transformIgnorePatterns: [`node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.dondoc/'],
};
module.exports = {
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/**/*.unit.spec.ts'] },
    { ...base, displayName: 'integration', testMatch: ['<rootDir>/**/*.int.spec.ts'] },
    {
      ...base,
      displayName: 'acceptance',
      testMatch: ['<rootDir>/test/{acceptance,replay,faults}/**/*.spec.ts'],
    },
  ],
};
