import { nextStepAt } from '#libs/domain/annex-task/agenda';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { DecisionContext } from '#libs/domain/annex-task/decision-context';
import { decideTask } from '#libs/domain/annex-task/decide';
import { taskEventForms, type TaskEvent } from '#libs/domain/annex-task/events';
import { evolveTask } from '#libs/domain/annex-task/evolve';
import { happenedAt } from '#libs/domain/annex-task/late-record/late-record';
import type { AssignedTask, Participant, TaskState } from '#libs/domain/annex-task/kernel/state';
import type { Decider } from '#libs/domain/shared/decider';

/** The annex task: one stream, one core row, one part for each agency in each cycle. */
export const taskDecider: Decider<TaskCommand, TaskState, TaskEvent, DecisionContext> = {
  category: 'task',
  initial: { kind: 'unassigned' },
  forms: taskEventForms,
  decide: decideTask,
  occurredAt: happenedAt,
  evolve: evolveTask,
  nextStepAt: (state, context) => (state.kind === 'unassigned' ? null : nextStepAt(state, context)),
  split(state) {
    if (state.kind === 'unassigned') return { core: state, parts: {} };
    const { participants, ...core } = state;
    return { core, parts: participants };
  },
  join(core, parts) {
    const stored = core as Omit<AssignedTask, 'participants'> | Extract<TaskState, { kind: 'unassigned' }>;
    if (stored.kind === 'unassigned') return stored;
    return { ...stored, participants: parts as Record<string, Participant> };
  },
};
