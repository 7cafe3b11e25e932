import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundle } from '@temporalio/worker';

const root = resolve(__dirname, '../..');
const cache = join(root, 'node_modules', '.cache', 'workflow-bundle');
/** What the bundle is made of; of other rooms workflows import types only. */
const rooms = ['workflows', 'libs/contracts/temporal'];
const files = ['package-lock.json', 'libs/testing/workflow-bundle.ts'];

/** @param folder that of the bundle's `index.ts` */
export const bundleWorkflows = (folder = join(root, 'workflows')): Promise<WorkflowBundle> =>
  bundleWorkflowCode({
    workflowsPath: join(folder, 'index.ts'),
    logger: new DefaultLogger('WARN', () => undefined),
    webpackConfigHook: (config) => ({
      ...config,
      // package.json maps `#libs/…` to TypeScript under this condition, and to dist/ otherwise.
      resolve: { ...config.resolve, conditionNames: ['source', 'require', 'node', 'default'] },
    }),
  });

const digestOfSources = (): string => {
  const digest = createHash('sha256');
  const inRooms = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .map((name) => join(room, name)),
  );
  for (const file of [...inRooms.sort(), ...files])
    digest.update(`${file}\n`).update(readFileSync(join(root, file)));
  return digest.digest('hex').slice(0, 16);
};

const readIfThere = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

/** The workflows of this checkout, bundled by whoever asks first after they have changed. */
export async function testWorkflowBundle(): Promise<WorkflowBundle> {
  const name = `${digestOfSources()}.js`;
  const file = join(cache, name);
  const kept = readIfThere(file);
  if (kept !== null) return { code: kept };
  const bundle = await bundleWorkflows();
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache)) rmSync(join(cache, old), { force: true });
  // Whole or not at all: another worker of jest may read it meanwhile.
  const written = `${file}.${process.pid}`;
  writeFileSync(written, bundle.code);
  renameSync(written, file);
  return bundle;
}
