// Writes the types of the messages' arguments from their Vietnamese texts; with --check it only says whether they are up to date.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import prettier from 'prettier';

const room = fileURLToPath(new URL('../../libs/messages', import.meta.url));
const namespaces = readdirSync(join(room, 'vi'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort();

const ARGUMENT = 1;
const DATE = 3;
const SELECT = 5;
const PLURAL = 6;

const timeTypes = {
  day: 'LocalDate | null',
  month: 'string',
  monthDay: 'string',
  writtenDay: 'LocalDate',
  instantDay: 'Instant',
  moment: 'Instant',
  deadline: 'Instant | null',
};

const selectType = (options) => {
  // ICU has no hyphens in the names of options, which stand for kebab-case here.
  const names = Object.keys(options)
    .filter((name) => name !== 'other')
    .map((name) => name.replaceAll('_', '-'));
  return names.join() === 'true' ? 'boolean' : [...names, 'other'].map((name) => `'${name}'`).join(' | ');
};

/** Each argument of a message with its type; what is told apart or written as a time is no plain word. */
const argumentsOf = (elements, found = new Map()) => {
  const note = (name, type, isExact) => {
    if (isExact || !found.has(name)) found.set(name, type);
  };
  for (const { type, value, style, options } of elements) {
    if (type === ARGUMENT) note(value, 'Word', false);
    if (type === DATE) {
      if (!(style in timeTypes)) throw new Error(`no style of times is called ${style}`);
      note(value, timeTypes[style], true);
    }
    if (type === SELECT) note(value, selectType(options), true);
    if (type === PLURAL) note(value, 'number', true);
    for (const option of Object.values(options ?? {})) argumentsOf(option.value, found);
  }
  return found;
};

const typeOf = (text) => {
  const found = [...argumentsOf(new IntlMessageFormat(text, 'vi', undefined, { ignoreTag: true }).getAst())];
  return found.length === 0
    ? 'None'
    : `{ ${found.map(([name, type]) => `readonly ${name}: ${type}`).join('; ')} }`;
};

const messages = namespaces.map((namespace) => [
  namespace,
  Object.entries(JSON.parse(readFileSync(join(room, 'vi', `${namespace}.json`), 'utf8'))).map(
    ([name, text]) => [`${namespace}.${name}`, typeOf(text)],
  ),
]);
const typed = messages
  .map(([, entries]) => entries.map(([key, type]) => `  '${key}': ${type};`).join('\n'))
  .join('\n');
const used = (name) => (new RegExp(`\\b${name}\\b`, 'u').test(typed) ? [name] : []);
const times = [...used('Instant'), ...used('LocalDate')];
const source = `// Written by infra/scripts/generate-messages.mjs from the texts in vi/; \`npm run messages\` writes it anew.
${times.length > 0 ? `import type { ${times.join(', ')} } from '#libs/domain/shared/time';\n` : ''}import type { Word } from '#libs/messages/word';

type None = Readonly<Record<never, never>>;

/** Every message by its key, with what its text names. */
export interface MessageArguments {
${typed}
}
`;

const target = join(room, 'message-arguments.ts');
const options = await prettier.resolveConfig(target);
const formatted = await prettier.format(source, { ...options, filepath: target });
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== formatted) {
    console.error('libs/messages/message-arguments.ts is not what the messages say: run npm run messages');
    process.exitCode = 1;
  }
} else writeFileSync(target, formatted);
