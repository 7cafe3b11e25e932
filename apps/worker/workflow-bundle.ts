import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type Logger, type WorkflowBundle } from '@temporalio/worker';

/** Webpack says a page about each bundle; only its warnings are of use. */
const onlyWarnings = (logger: Logger): Logger =>
  new DefaultLogger('WARN', ({ level, message, meta }) => {
    logger.log(level, message, meta);
  });

/**
 * Bundles the workflow code that lies beside this file: compiled under `dist/`, or TypeScript in a checkout.
 *
 * @param folder the folder of the bundle's `index`, for variants of the workflows
 */
export function bundleWorkflows(
  logger: Logger,
  folder = resolve(__dirname, '../../workflows'),
): Promise<WorkflowBundle> {
  const source = resolve(folder, 'index.ts');
  if (!existsSync(source))
    return bundleWorkflowCode({ workflowsPath: resolve(folder, 'index.js'), logger: onlyWarnings(logger) });
  return bundleWorkflowCode({
    workflowsPath: source,
    logger: onlyWarnings(logger),
    webpackConfigHook: (config) => ({
      ...config,
      // package.json maps `#libs/…` to TypeScript under this condition, and to dist/ otherwise.
      resolve: { ...config.resolve, conditionNames: ['source', 'require', 'node', 'default'] },
    }),
  });
}
