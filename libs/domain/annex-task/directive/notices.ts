import type { DirectiveEvent } from '#libs/domain/annex-task/directive/events';
import { wantsAnswer, type DirectiveKind } from '#libs/domain/annex-task/directive/state';
import { cyclesOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { agency, monitors, supervisor } from '#libs/domain/notices/audiences';
import { factsOf } from '#libs/domain/notices/facts';
import type { Audience, Notice, NoticeKind } from '#libs/domain/notices/notice';

const issued: Readonly<Record<DirectiveKind, NoticeKind>> = {
  direction: 'directive-issued',
  'inspection-conclusion': 'conclusion-issued',
  criticism: 'criticism-issued',
  commendation: 'commendation-issued',
};

/** Whoever issued the directive, where that is another one than the task's supervisor: a member in their field. */
const issuer = (task: AssignedTask, n: number): Audience[] => {
  const by = task.directives?.find((directive) => directive.n === n)?.issuedBy;
  return by === undefined || by === task.assignment.supervisorId ? [] : [{ kind: 'user', userId: by }];
};

/**
 * Each agency addressed is told what was said to it; an answer goes to whoever directed, the supervisor and whoever
 * follows up.
 */
export const directiveNotices = (event: DirectiveEvent, task: AssignedTask): Notice[] => {
  const cycle = cyclesOf(task).at(-1)?.no ?? null;
  switch (event.type) {
    case 'DirectiveIssued': {
      const { directive, kind, to: named, text, due } = event.data;
      const deadline = wantsAnswer(kind) ? due : null;
      const about = { cycle, directive, words: text, deadline };
      const addressees = task.directives?.find(({ n }) => n === directive)?.addressees;
      // Whoever took a part over owes the answer; the one that gave it away is addressed no more.
      const to = addressees?.flatMap((a) => (a.releasedAt === undefined ? [a.agencyId] : [])) ?? named;
      return to.map((agencyId) => ({
        kind: issued[kind],
        to: agency(agencyId),
        slot: 'prompt',
        facts: factsOf(task, { ...about, agencyId }),
      }));
    }
    case 'DirectiveAcknowledged':
      return [];
    case 'DirectiveAnswered': {
      const { directive, agencyId, answer } = event.data;
      const facts = factsOf(task, { cycle, agencyId, directive, words: answer });
      return [...issuer(task, directive), supervisor(task), monitors(task)].map((to) => ({
        kind: 'directive-answered',
        to,
        slot: 'digest',
        facts,
      }));
    }
  }
};
