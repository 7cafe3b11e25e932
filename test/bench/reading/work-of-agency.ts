import type { DataSource } from 'typeorm';
import type { Application } from '#libs/application/application';
import type { Worklist } from '#libs/application/ports/worklist';
import { expectedOf } from '#libs/domain/annex-task/offers/index';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { createDifficultyRegister } from '#libs/read-models/difficulty-register';
import { openTasksOf } from '#libs/read-models/open-tasks';
import { createTaskLists } from '#libs/read-models/task-lists';
import { createTaskPasts } from '#libs/read-models/task-pasts';
import { createTaskRails } from '#libs/read-models/task-rails';
import { createWorklist } from '#libs/read-models/worklist';

const OPEN = 2_000;

const nearest = `
  select agency, count(*)::integer as open from read_models.task_periods p,
    lateral (select unnest(leads) union select unnest(coordinators)) as a(agency)
  where valid_to = 'infinity' and not closed group by 1 order by abs(count(*) - ${OPEN}) limit 1`;

/** The agency that has about two thousand open tasks, with those who do its work and the supervisor of all. */
export const workOfAgency = async (source: DataSource, app: Application) => {
  const [{ agency, open } = { agency: '', open: 0 }] =
    await source.query<{ agency: string; open: number }[]>(nearest);
  const person = (agencyId: string | null, ...roles: Person['roles']): Person => ({
    kind: 'person',
    userId: agencyId === null ? 'supervisor' : `${agencyId}.${roles[0]}`,
    agencyId,
    roles,
  });
  const people = [person(agency, 'officer'), person(agency, 'head', 'officer'), person(null, 'supervisor')];
  const { tasks, ledger, clock } = app;
  const deps = { dataSource: source, ledger, clock };
  const untilBuilt = { lists: createTaskLists(deps), difficulties: createDifficultyRegister(deps) };
  const rails = createTaskRails({ tasks, clock, pasts: createTaskPasts({ dataSource: source, ledger }) });
  const worklist: Worklist = createWorklist({ dataSource: source, tasks, clock, untilBuilt, rails });
  /** Where the pages of each go on; a page is asked for after another one, and from the beginning after the tenth. */
  const goesOn = new Map<Person, string | undefined>();
  return {
    agency,
    open,
    /** A page of the work list of one of them: the first, or one of those after it. */
    page: async (n: number): Promise<void> => {
      const caller = people[n % people.length] as Person;
      const cursor = n % 30 < people.length ? undefined : goesOn.get(caller);
      const answer = await worklist.query({ caller, mandates: [], limit: 50, cursor, isDrawn: true });
      if (isRejection(answer) || answer.items.length === 0) throw new Error('nothing is expected of them');
      goesOn.set(caller, answer.nextCursor ?? undefined);
    },
    /** As it was answered before: every open task is loaded by itself, for the officer. */
    oneByOne: async (): Promise<void> => {
      const [caller] = people as [Person];
      const expected = [];
      for (const id of await openTasksOf(untilBuilt, [caller])) {
        const state = (await tasks.load(id))?.state;
        if (state) expected.push(expectedOf(state, await tasks.contextFor(state, caller, await clock.now())));
      }
      if (expected.length < open / 2) throw new Error('not all of them were loaded');
    },
  };
};
