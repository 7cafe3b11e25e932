import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkPack } from '#libs/evidence/verifier/check-pack';
import { fails, type Finding, type OpenPack } from '#libs/evidence/verifier/finding';

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

const words: Readonly<Record<Finding['verdict'], string>> = {
  holds: 'ĐẠT      ',
  fails: 'KHÔNG ĐẠT',
  note: 'LƯU Ý    ',
};

const usage = 'Cách dùng: node verify.mjs [--key KHOA.pem] [thư mục của gói; mặc định là thư mục hiện tại]';

const found = (folder: string, keyFile: string | null): Finding[] => {
  try {
    return checkPack(packIn(folder), keyFile === null ? null : readFileSync(keyFile, 'utf8'));
  } catch (error) {
    // What was changed so far that it cannot even be looked at.
    return [fails(`Không kiểm tra được: ${error instanceof Error ? error.message : String(error)}`)];
  }
};

/** Checks the pack in a folder and says what holds. Exit code 0: all of it; 1: not all; 2: wrong usage. */
const main = (args: readonly string[]): number => {
  const at = args.indexOf('--key');
  const keyFile = at < 0 ? null : args[at + 1];
  const folders = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  if (keyFile === undefined || folders.length > 1 || folders.some((given) => given.startsWith('-'))) {
    console.error(usage);
    return 2;
  }
  const findings = found(resolve(folders[0] ?? '.'), keyFile);
  for (const { verdict, said } of findings) console.log(`${words[verdict]}  ${said}`);
  const failed = findings.filter(({ verdict }) => verdict === 'fails').length;
  console.log(
    failed === 0
      ? 'KẾT LUẬN: gói bằng chứng toàn vẹn.'
      : `KẾT LUẬN: gói bằng chứng KHÔNG toàn vẹn, ${failed} điểm không đạt.`,
  );
  return failed === 0 ? 0 : 1;
};

process.exitCode = main(process.argv.slice(2));
