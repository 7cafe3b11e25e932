import { lateWithDifficulty } from '#libs/domain/annex-task/difficulty/late';
import type { Difficulty } from '#libs/domain/annex-task/difficulty/state';
import { aboveDeciders } from '#libs/domain/annex-task/reminding/escalation';
import { countedFrom } from '#libs/domain/annex-task/kernel/paused';
import type { TaskSource } from '#libs/domain/annex-task/kernel/step';
import type { ReminderStep } from '#libs/domain/annex-task/reminding/step';
import { owedSteps, passedOnSteps, type Awaited } from '#libs/domain/annex-task/reminding/steps-of-task';
import type { Instant } from '#libs/domain/shared/time';

const awaitedFor = ({ task, context }: TaskSource, difficulty: Difficulty, since: Instant): Awaited => ({
  about: 'difficulty',
  number: { difficulty: difficulty.n },
  of: { about: 'difficulty', n: difficulty.n },
  agencyId: difficulty.agencyId,
  late: lateWithDifficulty(task, difficulty),
  start: countedFrom(task, since),
  levels: context.policy.escalation,
});

/** Whoever has to pass it on has as long as whoever accepts a product. */
const passedOn = (
  source: TaskSource,
  difficulty: Difficulty,
  about: 'difficulty-raised' | 'difficulty-consolidated',
  since: Instant,
): ReminderStep[] => {
  const all = awaitedFor(source, difficulty, since);
  const levels = all.levels.filter(({ to }) => aboveDeciders.includes(to));
  return passedOnSteps(source, { ...all, levels }, { since, of: { about, n: difficulty.n } });
};

const stepsOf = (source: TaskSource, difficulty: Difficulty): ReminderStep[] => {
  const { consolidated, assigned, raisedAt } = difficulty;
  switch (difficulty.status) {
    case 'raised':
      return passedOn(source, difficulty, 'difficulty-raised', raisedAt);
    case 'consolidated':
      return passedOn(source, difficulty, 'difficulty-consolidated', consolidated?.at ?? raisedAt);
    case 'assigned': {
      if (assigned === null) return [];
      const { resolver, due, at, takenOverAt } = assigned;
      const all = awaitedFor(source, difficulty, takenOverAt ?? at);
      // Whoever takes it over is not late for who had it before.
      const late = takenOverAt !== undefined && { lateFrom: all.start };
      // Who was asked in person has no head above them who would be told instead.
      const levels = all.levels.filter(({ to }) => resolver.userId === null || to !== 'head');
      const who = resolver.userId ?? resolver.agencyId;
      const of = { about: 'difficulty', n: difficulty.n, who } as const;
      const { agencyId } = resolver;
      return owedSteps(source, { ...all, of, agencyId, levels, ...late }, { due, at });
    }
    case 'resolved':
      return [];
  }
};

/** Reminders and reports about every difficulty that is not solved, to whoever it waits for. */
export const difficultySteps = (source: TaskSource): ReminderStep[] =>
  (source.task.difficulties ?? []).flatMap((difficulty) => stepsOf(source, difficulty));
