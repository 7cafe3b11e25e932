import type { DifficultyEvent } from '#libs/domain/annex-task/difficulty/events';
import type { Difficulty, Resolver } from '#libs/domain/annex-task/difficulty/state';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

const change = (task: AssignedTask, n: number, changes: Partial<Difficulty>): AssignedTask =>
  task.difficulties
    ? { ...task, difficulties: task.difficulties.map((d) => (d.n === n ? { ...d, ...changes } : d)) }
    : task;

/** The part of the fold that is about difficulties. */
export const evolveDifficulties = (task: AssignedTask, event: DifficultyEvent, at: Instant): AssignedTask => {
  const { difficulty: n, agencyId, by } = event.data;
  switch (event.type) {
    case 'DifficultyRaised': {
      const { content, recommendation } = event.data;
      const raised: Difficulty = {
        n,
        status: 'raised',
        agencyId,
        raisedAt: at,
        raisedBy: by,
        content,
        recommendation,
        consolidated: null,
        assigned: null,
        resolved: null,
      };
      return { ...task, difficulties: [...(task.difficulties ?? []), raised] };
    }
    case 'DifficultyConsolidated': {
      const { summary, document } = event.data;
      return change(task, n, { status: 'consolidated', consolidated: { at, by, document, summary } });
    }
    case 'DifficultyAssigned': {
      const { resolver, due, instruction, document } = event.data;
      const assigned = { at, by, document, resolver, due, instruction };
      return change(task, n, { status: 'assigned', assigned });
    }
    case 'DifficultyResolved': {
      const { resolverAgencyId, resolution, document } = event.data;
      const resolved = { at, by, document, agencyId: resolverAgencyId, resolution };
      return change(task, n, { status: 'resolved', resolved });
    }
  }
};

/** The day and the words of the decision stay; whoever was not asked before has it from now on. */
export const handOverDifficulty = (
  task: AssignedTask,
  { difficulty: n, resolver }: { readonly difficulty: number; readonly resolver: Resolver },
  at: Instant,
): AssignedTask => {
  const assigned = task.difficulties?.find((d) => d.n === n)?.assigned;
  if (!assigned) return task;
  const keeps = resolver.userId !== null && resolver.userId === assigned.resolver.userId;
  return change(task, n, { assigned: { ...assigned, resolver, ...(!keeps && { takenOverAt: at }) } });
};
