import type { PlanAssignments } from '#activities/activation.activities';
import type { Amendments } from '#activities/amendment.activities';
import type { Endings } from '#activities/ending.activities';
import type { SuccessionSteps } from '#activities/succession.activities';
import type { RefusedChange, RefusedMove } from '#libs/contracts/temporal/names';
import type { DueSteps } from '#activities/task.activities';
import { reject } from '#libs/domain/shared/rejection';

/** Answers of `takeDueSteps`, one a call: minutes until the next step, or what else there is to wait for. */
export type Script = readonly (number | 'only-a-nudge' | 'finished')[];

/** An agenda that follows a script, so that every recording takes the same path; it ends when used up. */
export const scriptedAgenda = (script: Script, now: () => Promise<Date>): DueSteps & { asked(): number } => {
  let calls = 0;
  return {
    asked: () => calls,
    async takeDueSteps() {
      const answer = script[calls] ?? 'finished';
      calls += 1;
      if (typeof answer === 'string') return { nextStepAt: null, finished: answer === 'finished' };
      const nextStepAt = new Date((await now()).getTime() + answer * 60_000).toISOString();
      return { nextStepAt, finished: false };
    },
  };
};

/** An amendment of `count` tasks, of which the one with the key `refused` takes no change. */
export const scriptedAmendment = (
  count: number,
  refused: string,
): Amendments & { readonly asked: string[]; readonly finished: (readonly RefusedChange[])[] } => {
  const asked: string[] = [];
  const finished: (readonly RefusedChange[])[] = [];
  return {
    asked,
    finished,
    listTasks: () =>
      Promise.resolve(
        Array.from({ length: count }, (_, n) => ({
          key: `${n + 1}`,
          taskId: `plan-${n + 1}`,
        })),
      ),
    carryOut: (_planId, _amendment, key) => {
      asked.push(key);
      return Promise.resolve(key === refused ? [{ key, kind: 'alter', code: 'TASK.COMPLETED' }] : []);
    },
    finish: (_planId, _amendment, all) => {
      finished.push(all);
      return Promise.resolve({ kind: 'committed' });
    },
  };
};

/**
 * A succession that begins a day after it was first asked about, of `count` tasks, of which one keeps its part and
 * one has nothing to move; it notes what was asked and how it ended.
 */
export const scriptedSuccession = (
  count: number,
  { refused, idle, now }: { refused: string; idle: string; now: () => Promise<Date> },
): SuccessionSteps & { readonly asked: string[]; readonly finished: (readonly RefusedMove[])[] } => {
  const asked: string[] = [];
  const finished: (readonly RefusedMove[])[] = [];
  let begins: number | null = null;
  const names = Array.from({ length: count }, (_, n) => `task-${`${n + 1}`.padStart(4, '0')}`);
  return {
    asked,
    finished,
    async begin() {
      const at = (await now()).getTime();
      begins ??= at + 24 * 60 * 60_000;
      return { isConfirmed: true, beginsAt: at < begins ? new Date(begins).toISOString() : null };
    },
    listTasks: (_id, after) =>
      Promise.resolve(
        names
          .filter((name) => name > (after ?? '') && (name === refused || !asked.includes(name)))
          .slice(0, 200),
      ),
    moveTask: (_id, taskId) => {
      asked.push(taskId);
      return Promise.resolve(taskId === refused ? reject('TASK.NO_LEAD', { taskId }) : taskId !== idle);
    },
    moveRest: () => Promise.resolve([]),
    finish: (_id, _moved, all) => {
      finished.push(all);
      return Promise.resolve({ kind: 'committed' });
    },
  };
};

/** A plan of `count` tasks that notes what was done with it; the task with the key `refused` is refused. */
export const scriptedPlan = (
  count: number,
  refused?: string,
): PlanAssignments & { readonly assigned: string[]; readonly finished: string[] } => {
  const assigned: string[] = [];
  const finished: string[] = [];
  return {
    assigned,
    finished,
    listAssignments: () =>
      Promise.resolve(
        Array.from({ length: count }, (_, n) => ({ key: `${n + 1}`, taskId: `plan-${n + 1}` })),
      ),
    assignTask: (_planId, key) => {
      if (key === refused) return Promise.resolve(reject('DRAFT.ROW_NOT_FOUND', { key }));
      assigned.push(key);
      return Promise.resolve({ kind: 'committed' });
    },
    finishActivation: (planId) => {
      finished.push(planId);
      return Promise.resolve({ kind: 'committed' });
    },
  };
};

/** The end of a plan of `count` tasks, of which the one with the key `refused` does not end as chosen. */
export const scriptedEnding = (count: number, refused: string): Endings => ({
  listTasks: () =>
    Promise.resolve(Array.from({ length: count }, (_, n) => ({ key: `${n + 1}`, taskId: `plan-${n + 1}` }))),
  carryOut: (_planId, key) => Promise.resolve(key === refused ? { key, code: 'TASK.CLOSED' } : null),
  finish: () => Promise.resolve({ kind: 'committed' }),
});
