import js from '@eslint/js';
import ts from 'typescript-eslint';
import jest from 'eslint-plugin-jest';
import accessible from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import prettier from 'eslint-config-prettier';
import globals from 'globals';

const byId = 'agencies|groups|heirs|officers|settlements|users';
const knownByName = 'Look it up with own() of libs/domain/shared/own: `constructor` is in every object.';
/** Records under ids that people name. */
const lookUps = [
  {
    selector: `MemberExpression[computed=true][property.type!=/Literal$/][object.property.name=/^(${byId})$/]`,
    message: knownByName,
  },
  {
    selector: `MemberExpression[computed=true][property.type!=/Literal$/][object.name=/^(${byId})$/]`,
    message: knownByName,
  },
  {
    selector: `BinaryExpression[operator='in'][right.property.name=/^(${byId})$/]`,
    message: knownByName,
  },
  { selector: `BinaryExpression[operator='in'][right.name=/^(${byId})$/]`, message: knownByName },
];

/** A literal spread into a literal says nothing that the literal itself would not, and costs a copy. */
const spreadLiterals = [
  {
    selector: 'ObjectExpression > SpreadElement > ObjectExpression',
    message: 'Write the properties themselves.',
  },
  {
    selector: 'ArrayExpression > SpreadElement > ArrayExpression',
    message: 'Write the elements themselves.',
  },
];

/** What could not be started is undefined: an error about that would hide why. */
const inAfterAll = "CallExpression[callee.name='afterAll'] > ArrowFunctionExpression";
const stopping = 'CallExpression > MemberExpression[optional=false][property.name=/^(stop|destroy|close)$/]';
const stopsOfNothing = [
  `${inAfterAll} > ${stopping}`,
  `${inAfterAll} > BlockStatement > ExpressionStatement > AwaitExpression > ${stopping}`,
].map((selector) => ({
  selector,
  message: 'Write ?. here: where the start failed there is nothing to stop.',
}));

export default ts.config(
  { ignores: ['libs/api-client/generated.ts', 'dist/', 'node_modules/', '.dondoc/', 'coverage/'] },
  js.configs.recommended,
  { rules: { 'no-restricted-syntax': ['error', ...spreadLiterals] } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { requireDefaultForNonUnion: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Configuration is read once, in libs/config.' },
      ],
    },
  },
  {
    // Nest reads constructor types at run time; a type-only import would erase them.
    files: ['apps/**/*.ts'],
    ignores: ['apps/web/**'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...spreadLiterals, ...lookUps] },
  },
  {
    // What people use who see little, or have no mouse.
    files: ['apps/web/**/*.{ts,tsx}'],
    extends: [hooks.configs.flat['recommended-latest'], accessible.flatConfigs.recommended],
  },
  {
    files: ['libs/domain/**/*.ts', 'workflows/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch', 'Buffer'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The clock is an input.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The clock is an input.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Randomness is an input.',
        },
        ...spreadLiterals,
        ...lookUps,
      ],
    },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    extends: [jest.configs['flat/recommended']],
    rules: {
      'no-restricted-syntax': ['error', ...spreadLiterals, ...stopsOfNothing],
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],
      'jest/no-standalone-expect': 'off',
      'jest/no-conditional-expect': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // What comes back over HTTP has the shape that each test expects of it.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    files: ['libs/config/**/*.ts', 'libs/testing/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['**/*.mjs', '**/*.cjs', '**/*.js'], languageOptions: { globals: globals.node } },
  prettier,
);
