import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { WorkflowBundlePath } from '@temporalio/worker';

/** The build writes it, so that no worker has to bundle anything when it starts. */
const built = resolve(__dirname, '../../workflow-bundle.js');

/** This installation was not built, or not to its end. */
export class WorkflowBundleMissing extends Error {
  readonly code = 'WORKER.WORKFLOW_BUNDLE_MISSING';

  constructor(file: string) {
    super(`WORKER.WORKFLOW_BUNDLE_MISSING: there is no ${file}; "npm run build" writes it`);
  }
}

/**
 * The workflow code as the build has bundled it.
 *
 * @param codePath where it is
 * @throws WorkflowBundleMissing
 */
export function workflowBundle(codePath = built): WorkflowBundlePath {
  if (!existsSync(codePath)) throw new WorkflowBundleMissing(codePath);
  return { codePath };
}
