import type { Change } from './broken-copy';

/** The saved histories of each workflow; the first activations assigned each task for itself. */
export const ofTasks = [
  'continue-as-new-1',
  'continue-as-new-2',
  'continue-as-new-suggested-1',
  'continue-as-new-suggested-2',
  'continue-as-new-suggested-3',
  'empty-agenda',
  'nudge',
  'nudge-while-asking',
  'recovered',
  'retried-activity',
  'timed-wake-up',
];
export const ofActivations = [
  'activation',
  'activation-in-new-runs-1',
  'activation-in-new-runs-2',
  'activation-of-a-refused-plan',
  'activation-without-refusals',
];
/** Of activations that assign tasks together. */
export const ofActivationsTogether = ['activation-together'];
export const ofAmendments = ['amendment'];
export const ofEndings = ['end-of-a-plan'];
export const ofSuccessions = ['succession', 'succession-in-new-runs-1', 'succession-in-new-runs-2'];
export const allSaved = [
  ...ofTasks,
  ...ofActivations,
  ...ofActivationsTogether,
  ...ofAmendments,
  ...ofEndings,
  ...ofSuccessions,
];

const task = 'annex-task.workflow.ts';
const activation = 'activate-plan.workflow.ts';
const batches = 'in-batches.ts';
const amendment = 'amend-plan.workflow.ts';
const ending = 'end-plan.workflow.ts';
const succession = 'carry-out-succession.workflow.ts';

/** Mistakes that replays must find, each with the saved histories that show it; the others do not. */
export const brokenChanges: readonly {
  readonly mistake: string;
  readonly changes: readonly Change[];
  readonly shownBy: readonly string[];
}[] = [
  {
    mistake: 'a process asks a second time before it waits',
    changes: [
      {
        file: task,
        replace: 'const isNudged = ',
        by: 'await idempotentWrites.takeDueSteps(taskId);\n    const isNudged = ',
      },
    ],
    shownBy: ofTasks,
  },
  {
    mistake: 'a process sets its timer before it asks',
    changes: [
      {
        file: task,
        replace: '    nudged = false;\n',
        by: '    nudged = false;\n    await condition(() => nudged, 1000);\n',
      },
    ],
    shownBy: ofTasks,
  },
  {
    mistake: 'a process listens to a nudge by another name',
    changes: [
      { file: task, replace: 'defineSignal(ledgerAdvancedSignal)', by: "defineSignal('taskChanged')" },
    ],
    shownBy: ['continue-as-new-suggested-1', 'nudge', 'nudge-while-asking'],
  },
  {
    mistake: 'a process forgets a nudge that came while it asked',
    changes: [
      { file: task, replace: '    const isNudged = ', by: '    nudged = false;\n    const isNudged = ' },
    ],
    shownBy: ['nudge-while-asking'],
  },
  {
    mistake: 'a process does not wait for a step that is past',
    changes: [
      {
        file: task,
        replace: 'if (!isNudged()) {',
        by: 'if (!isNudged() && !(nextStepAt !== null && Date.parse(nextStepAt) < Date.now())) {',
      },
    ],
    shownBy: ['continue-as-new-suggested-2', 'recovered'],
  },
  {
    mistake: 'no workflow begins a new run when the server suggests it',
    changes: [task, batches].map((file) => ({
      file,
      replace: 'workflowInfo().continueAsNewSuggested',
      by: '!workflowInfo()',
    })),
    shownBy: ['continue-as-new-suggested-1', 'continue-as-new-suggested-2', 'activation-in-new-runs-1'],
  },
  {
    mistake: 'an activation starts a process before its task is assigned',
    changes: [
      {
        file: activation,
        replace: '  const refusal = ',
        by: '  await starts.startTaskProcess(taskId);\n  const refusal = ',
      },
    ],
    shownBy: ofActivations.filter((name) => name !== 'activation-of-a-refused-plan'),
  },
  {
    mistake: 'an activation assigns fewer tasks at a time',
    changes: [{ file: activation, replace: 'const tasksTogether = 50', by: 'const tasksTogether = 5' }],
    shownBy: ofActivationsTogether,
  },
  {
    mistake: 'an amendment is not finished where something was refused',
    changes: [
      {
        file: amendment,
        replace: '  await idempotentWrites.finishAmendment',
        by: '  if (progress.refused.length === 0) await idempotentWrites.finishAmendment',
      },
    ],
    shownBy: ofAmendments,
  },
  {
    mistake: 'the end of a plan is not finished where a task did not end as chosen',
    changes: [
      {
        file: ending,
        replace: '  await idempotentWrites.finishEnding',
        by: '  if (progress.refused.length === 0) await idempotentWrites.finishEnding',
      },
    ],
    shownBy: ofEndings,
  },
  {
    mistake: 'a succession moves people after the tasks that they are told about',
    changes: [
      {
        file: succession,
        replace: '  const rest = await successionWrites.moveRest(id);\n',
        by: '  const rest: readonly RefusedMove[] = [];\n',
      },
    ],
    shownBy: ofSuccessions,
  },
  {
    mistake: 'a succession does not look again for what was assigned meanwhile',
    changes: [{ file: succession, replace: 'if (again) break;', by: 'if (!again) break;' }],
    shownBy: ofSuccessions.filter((name) => name !== 'succession-in-new-runs-1'),
  },
  {
    mistake: 'an activation is finished though something was refused',
    changes: [
      { file: activation, replace: 'if (progress.refused.length === 0) ', by: '' },
      {
        file: activation,
        replace: "if ('kind' in tasks) return ",
        by: "if ('kind' in tasks) await idempotentWrites.finishActivation(planId);\n  if ('kind' in tasks) return ",
      },
    ],
    shownBy: ['activation', 'activation-of-a-refused-plan', ...ofActivationsTogether],
  },
];
