import type { DifficultyEvent } from '#libs/domain/annex-task/difficulty/events';
import type { Difficulty, Resolver } from '#libs/domain/annex-task/difficulty/state';
import { cyclesOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { agency, monitors, supervisor } from '#libs/domain/notices/audiences';
import { factsOf } from '#libs/domain/notices/facts';
import type { Audience, Notice, NoticeFacts, NoticeKind } from '#libs/domain/notices/notice';

const resolver = ({ agencyId, userId }: Resolver): Audience =>
  userId === null ? agency(agencyId) : { kind: 'user', userId };

/** Whoever has to do something about it now; the one who raised it once it is solved. */
export const waitedFor = ({ status, assigned, agencyId }: Difficulty, task: AssignedTask): Audience => {
  switch (status) {
    case 'raised':
      return monitors(task);
    case 'consolidated':
      return supervisor(task);
    case 'assigned':
      return assigned === null ? supervisor(task) : resolver(assigned.resolver);
    case 'resolved':
      return agency(agencyId);
  }
};

/** Whoever has the part of an agency now, each of them after the other. */
const takingOverFrom = ({ participants }: AssignedTask, agencyId: string): string[] => {
  const found = new Set([agencyId]);
  for (const id of found)
    for (const { cycle, role, releasedAt } of Object.values(participants).filter((p) => p.agencyId === id))
      for (const heir of Object.values(participants))
        if (releasedAt !== undefined && heir.takenOverAt === releasedAt)
          if (heir.cycle === cycle && heir.role === role) found.add(heir.agencyId);
  found.delete(agencyId);
  return [...found];
};

/** Who raised it, or answers for that unit now; and whoever has its part, who is the one to go on. */
const raisers = (
  { agencyId, heirId }: { readonly agencyId: string; readonly heirId?: string },
  task: AssignedTask,
): Audience[] =>
  [...new Set([heirId ?? agencyId, ...takingOverFrom(task, agencyId)])]
    .filter((id) => heirId === undefined || id !== agencyId)
    .map((id) => agency(id));

/** Who is told about a difficulty: whoever has it next, and who raised it what became of it. */
export const difficultyNotices = (event: DifficultyEvent, task: AssignedTask): Notice[] => {
  const { difficulty, agencyId } = event.data;
  const cycle = cyclesOf(task).at(-1)?.no ?? null;
  const tell = (
    kind: NoticeKind,
    to: Audience,
    more: Partial<Pick<NoticeFacts, 'agencyId' | 'words' | 'deadline'>>,
  ): Notice => ({
    kind,
    to,
    slot: 'prompt',
    facts: factsOf(task, { cycle, agencyId, difficulty, ...more }),
  });
  switch (event.type) {
    case 'DifficultyRaised':
      return [tell('difficulty-raised', monitors(task), { words: event.data.content })];
    case 'DifficultyConsolidated':
      return [tell('difficulty-consolidated', supervisor(task), { words: event.data.summary })];
    case 'DifficultyAssigned': {
      const { resolver: by, due: deadline } = event.data;
      const content = task.difficulties?.find(({ n }) => n === difficulty)?.content ?? null;
      return [
        tell('difficulty-assigned', resolver(by), { words: event.data.instruction ?? content, deadline }),
        ...raisers(event.data, task).map((to) =>
          tell('difficulty-in-hand', to, { agencyId: by.agencyId, deadline }),
        ),
      ];
    }
    case 'DifficultyResolved': {
      const { resolverAgencyId, resolution } = event.data;
      const more = { agencyId: resolverAgencyId ?? agencyId, words: resolution };
      return [...raisers(event.data, task), monitors(task)].map((to) =>
        tell('difficulty-resolved', to, more),
      );
    }
  }
};

/** The successor is told as if asked anew, and who raised it whom it waits for; who keeps it knows already. */
export const resolverNotices = (
  { difficulty: n, resolver: by }: { readonly difficulty: number; readonly resolver: Resolver },
  task: AssignedTask,
): Notice[] => {
  const found = task.difficulties?.find((difficulty) => difficulty.n === n);
  if (!found?.assigned || by.userId !== null) return [];
  const { agencyId, content, assigned } = found;
  const { due: deadline, instruction } = assigned;
  const cycle = cyclesOf(task).at(-1)?.no ?? null;
  const tell = (kind: NoticeKind, to: Audience, more: Partial<NoticeFacts>): Notice => ({
    kind,
    to,
    slot: 'digest',
    facts: factsOf(task, { cycle, agencyId, difficulty: n, deadline, ...more }),
  });
  return [
    tell('difficulty-assigned', resolver(by), { words: instruction ?? content }),
    tell('difficulty-in-hand', agency(agencyId), { agencyId: by.agencyId }),
  ];
};
