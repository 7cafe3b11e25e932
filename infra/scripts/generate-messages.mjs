// Writes the catalogue and the types of its messages' arguments from the texts in vi/; with --check it only says whether they are up to date.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import prettier from 'prettier';

const room = fileURLToPath(new URL('../../libs/messages', import.meta.url));
const files = readdirSync(join(room, 'vi'))
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
  deadlineDay: 'Instant',
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

const texts = files.flatMap((file) =>
  Object.entries(JSON.parse(readFileSync(join(room, 'vi', `${file}.json`), 'utf8'))),
);
const typed = texts.map(([key, text]) => `  '${key}': ${typeOf(text)};`).join('\n');
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

const named = (language, file) =>
  language + file.replaceAll(/(?:^|-)([a-z])/gu, (_, first) => first.toUpperCase());
const languages = ['vi', 'en'];
const imports = languages.flatMap((language) =>
  files.map((file) => `import ${named(language, file)} from './${language}/${file}.json';`),
);
const texted = languages.map(
  (language) => `${language}: { ${files.map((file) => `...${named(language, file)}`).join(', ')} },`,
);
const catalogue = `// Written by infra/scripts/generate-messages.mjs from the files in vi/.
import type { Language } from '#libs/domain/shared/language';
${imports.join('\n')}
import type { MessageKey } from '#libs/messages/message';

/** What is said in each language. The texts are JSON, which translation tools read. */
export const catalogue: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
${texted.join('\n')}
};

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(catalogue.vi, key);
`;

const check = process.argv.includes('--check');
for (const [name, written] of [
  ['message-arguments.ts', source],
  ['catalogue.ts', catalogue],
]) {
  const target = join(room, name);
  const options = await prettier.resolveConfig(target);
  const formatted = await prettier.format(written, { ...options, filepath: target });
  if (!check) writeFileSync(target, formatted);
  else if (readFileSync(target, 'utf8') !== formatted) {
    console.error(`libs/messages/${name} is not what the texts say: run npm run messages`);
    process.exitCode = 1;
  }
}
