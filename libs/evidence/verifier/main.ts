import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkPack } from '#libs/evidence/verifier/check-pack';
import { defaultLanguage, languages, type Language } from '#libs/domain/shared/language';
import { fails, type Finding, type OpenPack } from '#libs/evidence/verifier/finding';
import { message } from '#libs/messages/message';
import { sayPlainly } from '#libs/messages/say-plainly';

const chunkBytes = 1024 * 1024;

const namesIn = (folder: string, within = ''): string[] =>
  readdirSync(join(folder, within), { withFileTypes: true })
    // What file managers leave behind is nobody's evidence.
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const name = `${within}${entry.name}`;
      return entry.isDirectory() ? namesIn(folder, `${name}/`) : [name];
    });

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

const digestOf = (path: string): { size: number; sha256: string } => {
  const file = openSync(path, 'r');
  try {
    const [hash, chunk] = [createHash('sha256'), Buffer.alloc(chunkBytes)];
    let size = 0;
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      hash.update(chunk.subarray(0, read));
      size += read;
    }
    return { size, sha256: hash.digest('hex') };
  } finally {
    closeSync(file);
  }
};

const packIn = (folder: string): OpenPack => {
  const pathOf = (name: string): string => join(folder, ...name.split('/'));
  return {
    names: namesIn(folder),
    read: (name) => (isFile(pathOf(name)) ? readFileSync(pathOf(name)) : null),
    digest: (name) => (isFile(pathOf(name)) ? digestOf(pathOf(name)) : null),
  };
};

/** What was asked for on the command line; null where that makes no sense. */
interface Asked {
  readonly folder: string;
  readonly keyFile: string | null;
  readonly language: Language;
}

const verdicts = ['holds', 'fails', 'note'] as const;

const verdictIn = (language: Language, verdict: Finding['verdict']): string => {
  const words = verdicts.map((one) => sayPlainly(language, message(`verifier.${one}`)));
  const longest = Math.max(...words.map(({ length }) => length));
  return sayPlainly(language, message(`verifier.${verdict}`)).padEnd(longest);
};

/** The options with their values, and what stands without one. */
const readArguments = (args: readonly string[]): Asked | null => {
  const rest = [...args];
  const valueOf = (option: string): string | null | undefined => {
    const at = rest.indexOf(option);
    return at < 0 ? null : rest.splice(at, 2)[1];
  };
  const [keyFile, asked] = [valueOf('--key'), valueOf('--lang')];
  const language = asked === null ? defaultLanguage : languages.find((one) => one === asked);
  if (keyFile === undefined || language === undefined) return null;
  if (rest.length > 1 || rest.some((given) => given.startsWith('-'))) return null;
  return { folder: rest[0] ?? '.', keyFile, language };
};

const found = (folder: string, keyFile: string | null): Finding[] => {
  try {
    return checkPack(packIn(folder), keyFile === null ? null : readFileSync(keyFile, 'utf8'));
  } catch (error) {
    // What was changed so far that it cannot even be looked at.
    const reason = error instanceof Error ? error.message : String(error);
    return [fails(message('verifier.unchecked', { reason }))];
  }
};

/** Checks the pack in a folder and says what holds. Exit code 0: all of it; 1: not all; 2: wrong usage. */
const main = (args: readonly string[]): number => {
  const asked = readArguments(args);
  if (asked === null) {
    for (const language of languages) console.error(sayPlainly(language, message('verifier.usage')));
    return 2;
  }
  const { folder, keyFile, language } = asked;
  const findings = found(resolve(folder), keyFile);
  for (const { verdict, said } of findings)
    console.log(`${verdictIn(language, verdict)}  ${sayPlainly(language, said)}`);
  const failed = findings.filter(({ verdict }) => verdict === 'fails').length;
  const conclusion = failed === 0 ? message('verifier.whole') : message('verifier.broken', { count: failed });
  console.log(sayPlainly(language, conclusion));
  return failed === 0 ? 0 : 1;
};

process.exitCode = main(process.argv.slice(2));
