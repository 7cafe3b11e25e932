import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the stack makes once and keeps in the data folder, readable by its owner only. */
export interface StackSecrets {
  /** Base64 of 32 random bytes; signs sessions. */
  readonly tokenKey: string;
  /** Ed25519 private key in PEM; signs checkpoints, out of reach of the database. */
  readonly checkpointKeyFile: string;
  /** Password of the demonstration's accounts, or of `admin` alone. */
  readonly password: string;
}

/** What `demo.json` tells the command line and whoever signs in. */
export interface DemoFile {
  readonly url: string;
  readonly password: string;
  readonly accounts: readonly string[];
}

const COMMON_ACCOUNTS = ['admin', 'auditor', 'monitor', 'office', 'supervisor', 'chair', 'committee'];

const writeSecret = (file: string, content: string) => {
  writeFileSync(`${file}.new`, content, { mode: 0o600 });
  renameSync(`${file}.new`, file);
};

const keep = (file: string, make: () => string): string => {
  if (!existsSync(file)) writeSecret(file, make());
  return readFileSync(file, 'utf8');
};

const privateKey = () =>
  generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;

const readDemo = (dataDir: string): Partial<DemoFile> => {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')) as Partial<DemoFile>;
  } catch {
    return {};
  }
};

/**
 * Makes or reads the stack's secrets. The password that the accounts were seeded with stays; a given password
 * counts on a new folder only.
 */
export function keepSecrets(dataDir: string, givenPassword: string | undefined): StackSecrets {
  const keys = join(dataDir, 'keys');
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  const checkpointKeyFile = join(keys, 'checkpoint.pem');
  keep(checkpointKeyFile, privateKey);
  const kept = readDemo(dataDir).password;
  return {
    tokenKey: keep(join(keys, 'token.key'), () => randomBytes(32).toString('base64')).trim(),
    checkpointKeyFile,
    password: kept ?? givenPassword ?? randomBytes(12).toString('base64url'),
  };
}

/** Writes `demo.json` (mode 0600): where the stack answers and how to sign in. */
export function writeDemo(dataDir: string, url: string, password: string, empty: boolean): DemoFile {
  const demo = { url, password, accounts: empty ? ['admin'] : COMMON_ACCOUNTS };
  writeSecret(join(dataDir, 'demo.json'), `${JSON.stringify(demo, null, 2)}\n`);
  return demo;
}
