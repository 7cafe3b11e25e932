// Plain Node without packages: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const SOURCES = ['apps', 'workflows', 'activities', 'libs', 'infra'];
const BUILD_FILES = ['tsconfig.json', 'tsconfig.build.json', 'package.json'];
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a command in the project; returns its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  return result.status ?? 1;
}

const lockDigest = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
const stamp = join(root, 'node_modules', '.dondoc-lock');

/** Whether what is installed is what the lock file says, by npm's own record of the installation. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === lockDigest();
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

/**
 * Installs the locked packages when they are missing or out of date. Returns whether they are there.
 *
 * `npm ci` refuses a lock file that lacks optional packages for other platforms, as one made against a registry
 * without them does; `npm install --no-save` takes the same locked versions and leaves the lock file alone.
 */
export function install() {
  if (!isInstalled()) {
    console.log('Đang cài đặt các gói … / Installing packages …');
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
    const clean = run(npm, ['ci', ...quiet], { stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8' });
    if (clean !== 0 && run(npm, ['install', '--no-save', ...quiet]) !== 0) return false;
  }
  writeFileSync(stamp, lockDigest());
  return true;
}

/** When the newest of the files below a path was changed, in milliseconds. */
export function newest(path) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .reduce((latest, entry) => Math.max(latest, newest(join(path, entry.name))), info.mtimeMs);
}

/** Builds when a source is newer than the last build. Returns whether a build is there. */
export function build({ quiet = false } = {}) {
  const done = join(root, 'dist', '.built');
  const builtAt = existsSync(done) ? Number(readFileSync(done, 'utf8')) : 0;
  const changedAt = Math.max(...[...SOURCES, ...BUILD_FILES].map((path) => newest(join(root, path))));
  if (builtAt > changedAt) return true;
  if (!quiet) console.log('Đang biên dịch … / Building …');
  // The compiler trusts its own record of an earlier build, also when the output has been deleted since, and leaves what
  // other settings made.
  if (BUILD_FILES.some((file) => newest(join(root, file)) > builtAt))
    rmSync(join(root, 'dist'), { recursive: true, force: true });
  const started = Date.now();
  if (run(npm, ['run', '--silent', 'build'], { stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'] }) !== 0)
    return false;
  writeFileSync(done, `${started}\n`);
  return true;
}
