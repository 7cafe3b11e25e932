import { taskDecider } from '#libs/domain/annex-task/task-decider';
import type { AssignedTask, Assignment } from '#libs/domain/annex-task/kernel/index';
import { defaultCalendar } from '#libs/domain/calendar/calendar';
import { assignmentsOf } from '#libs/domain/plan/activation/index';
import type { PlanCommand } from '#libs/domain/plan/commands';
import { blockingFindings, draftFindings, pastDeadlineCode } from '#libs/domain/plan/findings/index';
import type { Plan, PlanState } from '#libs/domain/plan/plan';
import { planDecider } from '#libs/domain/plan/plan-decider';
import { findingKey, followedRows, type ParsedPlan } from '#libs/domain/plan/draft/index';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { defaultPolicy } from '#libs/domain/policy/policy';
import type { Actor } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { addDays, at, dateOf, type Instant } from '#libs/domain/shared/time';
import { seedDirectory, seedNames } from '#libs/plan-import/built-in-directory/directory';
import { readShared, withPlans } from '#libs/plan-import/expectations/shared-plans.spec-helper';
import { findingWords as words } from '#libs/telling/finding';

const monitor: Actor = {
  kind: 'person',
  userId: 'theo-doi',
  agencyId: 'so-tai-chinh',
  roles: ['monitor'],
};
const process: Actor = { kind: 'process' };

/** A plan that a person brings from its file to its activation, at one instant. */
class Review {
  state: PlanState = planDecider.initial;
  constructor(private readonly now: Instant) {}

  do(command: PlanCommand): void {
    const { now } = this;
    const decided = planDecider.decide(command, this.state, {
      now,
      actor: monitor,
      directory: seedDirectory,
      words,
    });
    if (isRejection(decided)) throw new Error(`${command.type}: ${decided.code}`);
    for (const event of decided) this.state = planDecider.evolve(this.state, { event, occurredAt: now });
  }

  get plan(): Plan {
    if (this.state.kind === 'none') throw new Error('no plan');
    return this.state;
  }

  /** Imports and configures it, keeps each error as text, and follows what is late from today. */
  settle(parsed: ParsedPlan, until: string): void {
    this.do({ type: 'ImportPlan', planId: 'kh', fileName: 'kh.txt', sha256: 'ab', parsed });
    const setup = {
      monitoringAgencyId: 'so-tai-chinh',
      supervisorId: 'lanh-dao',
      policyId: 'default-1',
      until,
      ...({ accepts: 'supervisor', yearlyReport: null } as const),
    };
    this.do({ type: 'ConfigurePlan', setup });
    // One doubt may hide another: who leads is asked again once the reader's own error is answered.
    for (let [first] = this.blocking(); first !== undefined; [first] = this.blocking()) {
      const { code, taskKey, field } = first;
      this.do({ type: 'SettleFinding', taskKey, code, field, reason: 'Đã đối chiếu' });
    }
    for (const { code, taskKey } of draftFindings(this.plan, {
      now: this.now,
      directory: seedDirectory,
      words,
    }))
      if (code === pastDeadlineCode && taskKey !== null)
        this.do({ type: 'SettlePastDeadline', taskKey, pastDeadline: 'follow-from-today' });
  }

  private blocking() {
    return blockingFindings(this.plan, { now: this.now, directory: seedDirectory, words });
  }

  activate(): readonly Assignment[] {
    this.do({ type: 'ReviewPlan' });
    this.do({ type: 'ActivatePlan' });
    return assignmentsOf(this.plan, seedDirectory, this.now);
  }
}

/** The task as its assignment leaves it, with what it tells whom. */
const assign = (assignment: Assignment, now: Instant) => {
  const context = {
    now,
    actor: process,
    policy: defaultPolicy,
    calendar: defaultCalendar,
    directory: seedDirectory,
  } as const;
  const events = taskDecider.decide({ type: 'AssignTask', assignment }, taskDecider.initial, context);
  if (isRejection(events)) throw new Error(`${assignment.key}: ${events.code}`);
  const state = events.reduce(
    (task, event) => taskDecider.evolve(task, { event, occurredAt: now }),
    taskDecider.initial,
  );
  const [assigned] = events;
  const told = assigned ? noticesFor(assigned, state).map(({ to }) => to) : [];
  return { task: state as AssignedTask, next: taskDecider.nextStepAt(state, context), told };
};

const shared = [
  { prefix: '001_', now: at('2021-10-18', '09:00'), until: '2021-12-31' },
  { prefix: '002_', now: at('2026-02-02', '09:00'), until: '2026-12-31' },
] as const;

withPlans('plans that live by the duties of their body', () => {
  it.each(shared)('$prefix is activated without an annex', async ({ prefix, now, until }) => {
    const review = new Review(now);
    review.settle(await readShared(prefix, seedNames), until);
    const followed = followedRows(review.plan).map(({ part, row }) => findingKey(part, row.key));
    const assignments = review.activate();
    expect(review.plan.kind).toBe('activating');
    const withLead = new Set(assignments.map(({ key }) => key));
    // What is not assigned has nobody who could be made to answer for it; a person said so.
    const left = followed.filter((key) => !withLead.has(key));
    const accepted = review.plan.settled.filter(({ field }) => field === 'leads').map((s) => s.taskKey);
    expect(left.filter((key) => !accepted.includes(key))).toEqual([]);
    expect(assignments.length).toBeGreaterThan(15);
  });

  it.each(shared)('$prefix: each duty has a process, and its leads are told', async (plan) => {
    const { prefix, now, until } = plan;
    const review = new Review(now);
    const parsed = await readShared(prefix, seedNames);
    review.settle(parsed, until);
    const lines = new Map(parsed.duties.map(({ key, source }) => [key, source.line]));
    for (const assignment of review.activate()) {
      const { task, next, told } = assign(assignment, now);
      const leads = assignment.assignees.filter(({ role }) => role === 'lead');
      expect(told).toEqual(
        expect.arrayContaining(leads.map(({ agencyId }) => expect.objectContaining({ agencyId }))),
      );
      // Everybody is asked to acknowledge within two working days, and reminded the morning after.
      expect(next !== null && next > now && next < at(addDays(dateOf(now), 4), '12:00')).toBe(true);
      expect(Object.values(task.participants)).toHaveLength(assignment.assignees.length);
      expect(assignment.key).toBe(`duties/${assignment.number}`);
      expect(assignment.source).toMatchObject({ part: 'body', line: lines.get(assignment.number) });
    }
  });

  it('001: a themed report is followed on the reviewer’s word alone, in place of its duty', async () => {
    const review = new Review(shared[0].now);
    const parsed = await readShared('001_', seedNames);
    review.settle(parsed, shared[0].until);
    const themed = parsed.reporting.find(({ kind }) => kind === 'thematic');
    const key = themed?.key ?? '';
    const keysOf = () => followedRows(review.plan).map(({ part, row }) => `${part}/${row.key}`);
    const before = keysOf();
    review.do({ type: 'DecideDuty', part: 'reporting', key, decision: 'follow', reason: 'Theo dõi riêng' });
    const after = keysOf();
    expect(after.filter((one) => !before.includes(one))).toEqual([`reporting/${key}`]);
    // The sentence was read as a duty as well, which the report that it orders takes the place of.
    const left = before.filter((one) => !after.includes(one));
    const replaced = parsed.duties.filter((duty) => left.includes(`duties/${duty.key}`));
    expect(replaced.map(({ source, timing }) => [source.line, timing.due])).toEqual([
      [themed?.source.line, '2021-10-19'],
    ]);
    const report = review.activate().find((one) => one.key === `reporting/${key}`);
    expect(report).toMatchObject({
      title: themed?.text,
      product: 'Báo cáo chuyên đề',
      schedule: { kind: 'single', due: '2021-10-19' },
      source: { part: 'body', line: themed?.source.line },
    });
  });
});
