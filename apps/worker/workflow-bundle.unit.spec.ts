import { workflowBundle } from '#apps/worker/workflow-bundle';

describe('the bundle of the workflows', () => {
  it('is told to be missing, with where it should be and what writes it', () => {
    expect(() => workflowBundle('/nowhere/workflow-bundle.js')).toThrow(
      'WORKER.WORKFLOW_BUNDLE_MISSING: there is no /nowhere/workflow-bundle.js; "npm run build" writes it',
    );
  });

  it('is taken from where it is', () => {
    expect(workflowBundle(__filename)).toEqual({ codePath: __filename });
  });
});
