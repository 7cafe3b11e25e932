import fc from 'fast-check';
import type { TaskListQuery } from '#libs/application/ports/task-lists';
import { foldTask } from '#libs/application/task-service';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import { anyLife } from '#libs/domain/annex-task/task-lives.spec';
import { acceptsFrom } from '#libs/domain/permissions/permissions';
import { followsOn, mayRead } from '#libs/domain/permissions/readers';
import type { Person, Role } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { recordedLate } from '#libs/read-models/late-lives.spec';
import { openListStage, type ListStage } from '#libs/read-models/stage.spec';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(300_000);

const agencies = ['lead', 'second', 'unit', 'third', 'heir', 'elsewhere', 'monitoring', 'nobody'];
const roles: readonly Role[] = [
  'officer',
  'head',
  'monitor',
  'supervisor',
  'office',
  'committee',
  'admin',
  'auditor',
];

/** Anybody: with one role or several, for an agency or none, who may have inherited others or act for somebody. */
const anyPerson: fc.Arbitrary<Person> = fc.record(
  {
    kind: fc.constant('person' as const),
    userId: fc.constantFrom('supervisor', 'lead.officer', 'unit.officer', 'somebody'),
    agencyId: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...agencies) }, fc.constant(null)),
    roles: fc.oneof(
      { weight: 5, arbitrary: fc.subarray(['officer', 'head', 'monitor'] as Role[], { minLength: 1 }) },
      fc.subarray([...roles], { maxLength: 2 }),
    ),
    inherits: fc.subarray(agencies, { maxLength: 2 }),
  },
  { requiredKeys: ['kind', 'userId', 'agencyId', 'roles'] },
);

describe('the tasks that somebody finds in lists', () => {
  let stage: ListStage;
  const tasks: AssignedTask[] = [];
  beforeAll(async () => {
    stage = await openListStage(new ManualClock('2026-08-01T00:00:00.000Z'));
    const eventful = fc
      .sample(anyLife, { numRuns: 200, seed: 511 })
      .map((life) => recordedLate(life, [0]))
      .filter((events) => events.length > 3);
    for (const [n, events] of eventful.slice(0, 50).entries()) {
      const [taskId, accepts] = [`t-${n}`, n % 5 === 0 ? `agency:${n % 2 ? 'unit' : 'lead'}` : undefined];
      const own = { taskId, key: String(n), ...(accepts && { accepts }) };
      await stage.recordLate(
        taskId,
        events.map((event) =>
          event.type === 'TaskAssigned' ? { ...event, data: { ...(event.data as object), ...own } } : event,
        ),
      );
      const state = foldTask(await stage.app.tasks.history(taskId));
      if (state.kind !== 'unassigned') tasks.push(state);
    }
    await stage.drain();
  });
  afterAll(() => stage?.close());

  const listed = async (query: Pick<TaskListQuery, 'caller' | 'role'>): Promise<readonly string[]> => {
    const answer = await stage.lists.query({ limit: 500, ...query });
    if (isRejection(answer)) throw new Error(answer.code);
    return answer.items.map(({ id }) => id).sort();
  };
  const those = (are: (task: AssignedTask) => boolean): readonly string[] =>
    tasks.flatMap((task) => (are(task) ? [task.assignment.taskId] : [])).sort();

  it('are those that they may read as these go on, by the rule of the domain', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(anyPerson, async (caller) => {
        const own = await listed({ caller });
        expect(own).toEqual(those((task) => followsOn(task, caller)));
        found += own.length > 0 && own.length < tasks.length ? 1 : 0;
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(30);
  });

  it('are with those that they gave away all of which they may read something', async () => {
    await fc.assert(
      fc.asyncProperty(anyPerson, async (caller) => {
        const all = new Set([...(await listed({ caller })), ...(await listed({ caller, role: 'former' }))]);
        const readable = those((task) => mayRead(task, caller));
        // Whose agency gave a part away for which they do not speak is not asked for what was there.
        expect([...all].sort()).toEqual(readable.filter((id) => all.has(id)));
        const own = caller.agencyId;
        const ofAgency = those(
          (task) => mayRead(task, caller) && (task.former ?? []).some((one) => one.agencyId === own),
        );
        expect(ofAgency.filter((id) => !all.has(id))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('are, where they ask what they accept, those of which they accept some product', async () => {
    const people: readonly Person[] = [
      { kind: 'person', userId: 'supervisor', agencyId: null, roles: ['supervisor'] },
      ...['monitoring', 'lead', 'unit', 'second'].flatMap((agencyId): Person[] => [
        { kind: 'person', userId: 'x', agencyId, roles: ['monitor', 'head'] },
      ]),
    ];
    for (const caller of people) {
      const accepted = those((task) => {
        const leads = task.assignment.assignees.filter(({ role }) => role === 'lead');
        return leads.some(({ agencyId }) => acceptsFrom(agencyId, task, caller));
      });
      const withLeads = new Set(
        those(({ assignment }) => assignment.assignees.some(({ role }) => role === 'lead')),
      );
      const asked = await listed({ caller, role: 'accepts' });
      expect(asked.filter((id) => withLeads.has(id))).toEqual(accepted);
    }
  });
});
