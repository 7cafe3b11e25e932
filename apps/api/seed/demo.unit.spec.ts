import { seedDemoPlan } from './demo';
import { seedDirectory } from '#libs/plan-import/built-in-directory/directory';
import { createPlanService, type PlanService } from '#libs/application/plan-service';
import type { Committed, CoreField, Ledger, Submission } from '#libs/application/ports/ledger';
import type { Assignment } from '#libs/domain/annex-task/state';
import { isRejection } from '#libs/domain/shared/rejection';

const now = '2026-03-10T02:00:00.000Z';
const none = { events: [], replayed: false, nextStepAt: null };

/** The port's contract over a map, stored as the ledger stores it: split, as JSON, joined again. */
const inMemory = (): Pick<Ledger, 'submit' | 'load' | 'readCores'> => {
  const rows = new Map<string, { json: string; version: number }>();
  return {
    async submit<C, S, E, X>(s: Submission<C, S, E, X>) {
      const row = rows.get(s.stream);
      const stored = row && (JSON.parse(row.json) as ReturnType<typeof s.decider.split>);
      const state = stored ? s.decider.join(stored.core, stored.parts) : s.decider.initial;
      const decided = s.decider.decide(s.command, state, await s.context(now, state));
      if (isRejection(decided)) return decided;
      const next = decided.reduce((st, event) => s.decider.evolve(st, { event, occurredAt: now }), state);
      const version = (row?.version ?? 0) + decided.length;
      rows.set(s.stream, { json: JSON.stringify(s.decider.split(next)), version });
      return { kind: 'committed', version, ...none } satisfies Committed;
    },
    load(stream, decider) {
      const row = rows.get(stream);
      if (!row) return Promise.resolve(null);
      const { core, parts } = JSON.parse(row.json) as ReturnType<typeof decider.split>;
      return Promise.resolve({ state: decider.join(core, parts), version: row.version });
    },
    readCores<F extends string>(category: string, fields: Readonly<Record<F, CoreField>>) {
      const cores = [...rows]
        .filter(([stream]) => stream.startsWith(`${category}/`))
        .map(([, { json }]) => (JSON.parse(json) as { core: unknown }).core);
      const valueOf = (core: unknown, { at, counted }: CoreField): unknown => {
        const value = at.reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], core);
        return counted ? (value as readonly unknown[]).length : value;
      };
      const picked = (core: unknown) =>
        Object.entries<CoreField>(fields).map(([name, field]) => [name, valueOf(core, field)] as const);
      return Promise.resolve(cores.map((core) => Object.fromEntries(picked(core)) as Record<F, unknown>));
    },
  };
};

const start = () => {
  const assigned: Assignment[] = [];
  const plans: PlanService = createPlanService({
    ledger: inMemory() as Ledger,
    clock: { now: () => now },
    referenceData: { directory: () => Promise.resolve(seedDirectory) },
    assignTask: (assignment) => {
      assigned.push(assignment);
      return Promise.resolve({ kind: 'committed', version: 1, ...none });
    },
  });
  return { plans, assigned };
};

describe('seeding the demonstration', () => {
  it('activates the plan with all its tasks, one of them done before and one followed from today', async () => {
    const { plans, assigned } = start();
    const planId = await seedDemoPlan(plans, process.cwd(), '2026-03-10');
    expect(await plans.load(planId)).toMatchObject({ plan: { kind: 'active' } });
    expect(assigned).toHaveLength(14);
    expect(assigned.map((a) => a.pastDeadline).filter(Boolean)).toEqual(['follow-from-today', 'record-done']);
    expect(assigned[0]?.assignees.filter((a) => a.role === 'lead')).toHaveLength(30);
  });

  it('adds nothing the second time, not even on another day', async () => {
    const { plans, assigned } = start();
    const first = await seedDemoPlan(plans, process.cwd(), '2026-03-10');
    expect(await seedDemoPlan(plans, process.cwd(), '2026-03-12')).toBe(first);
    expect([assigned.length, (await plans.list()).length]).toEqual([14, 1]);
  });
});
