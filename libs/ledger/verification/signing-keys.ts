import { generateKeyPairSync } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readKey } from '#libs/ledger/verification/checkpoint';
import { keyIdOf, publicKeysIn } from '#libs/ledger/verification/signature';

export { publicKeysIn } from '#libs/ledger/verification/signature';

/** Where the key that signs is kept, and the public halves of those that signed before it. */
export interface SigningKeyFiles {
  /** PEM of the private key. */
  readonly keyFile: string;
  /** PEM of any number of public keys; need not exist. */
  readonly oldKeysFile: string;
}

const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });

/**
 * The keys whose signature counts: that which signs now, then those before it.
 *
 * @throws Error `LEDGER.CHECKPOINT_KEY` when a file holds no key that can sign
 */
export const readTrustedKeys = async ({
  keyFile,
  oldKeysFile,
}: SigningKeyFiles): Promise<readonly string[]> => {
  const old = await textOf(oldKeysFile);
  return [...publicKeysIn(await readKey(keyFile)), ...(old.trim() === '' ? [] : publicKeysIn(old))];
};

/** Writes beside the file and takes its place, so that a reader finds the old or the new text. */
const replace = async (file: string, text: string): Promise<void> => {
  const next = await open(`${file}.new`, 'w', 0o600);
  try {
    await next.writeFile(text);
    await next.sync();
  } finally {
    await next.close();
  }
  await rename(`${file}.new`, file);
  if (process.platform === 'win32') return;
  const folder = await open(dirname(file), 'r');
  await folder.sync().finally(() => folder.close());
};

/**
 * Makes a new signing key. What the old one signed goes on counting: its public half joins the old keys first,
 * so that an interrupted rotation never leaves a signature that nobody can check.
 *
 * @returns the ids of both, as checkpoints name them
 * @throws Error `LEDGER.CHECKPOINT_KEY` when there is no key to be replaced
 */
export const rotateSigningKey = async (
  files: SigningKeyFiles,
): Promise<{ readonly oldKeyId: string; readonly newKeyId: string }> => {
  const [current = '', ...old] = await readTrustedKeys(files);
  await replace(files.oldKeysFile, [...new Set([current, ...old])].join(''));
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await replace(files.keyFile, pem);
  return { oldKeyId: keyIdOf(current), newKeyId: keyIdOf(pem) };
};
