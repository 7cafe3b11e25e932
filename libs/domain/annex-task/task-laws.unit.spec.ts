import { taskAt } from '#libs/domain/annex-task/passing-time';
import { owesToDirective } from '#libs/domain/annex-task/directive/state';
import fc from 'fast-check';
import { holderOf, pendingAmendmentProposals } from '#libs/domain/annex-task/amendment/proposals';
import { findDeliverable } from '#libs/domain/annex-task/kernel/address';
import { awaitedOf } from '#libs/domain/annex-task/standing/awaited';
import type { TaskCommand, TaskCommandType } from '#libs/domain/annex-task/commands';
import { nextPeriod } from '#libs/domain/annex-task/kernel/cycles';
import { expectedActions } from '#libs/domain/annex-task/offers/expected-actions';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { suspensionOf } from '#libs/domain/annex-task/kernel/paused';
import {
  awaitingAcceptance,
  openCyclesOf,
  participantsOf,
  participantOf,
  pendingExtension,
  pendingProposal,
  requestsOf,
  isSuspended,
  upcomingPeriod,
} from '#libs/domain/annex-task/kernel/queries';
import type { Assignee, TaskSchedule, TaskState, WhoAccepts } from '#libs/domain/annex-task/kernel/state';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import {
  Life,
  assignee,
  assignment,
  document,
  person,
  process,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { anyActor, anyCommand, anyLife, fold, play } from '#libs/domain/annex-task/task-lives.spec';
import { waitedFor } from '#libs/domain/annex-task/difficulty/notices';
import { toldOf } from '#libs/domain/notices/escalated-to';
import type { Audience, Notice } from '#libs/domain/notices/notice';
import { noticesFor } from '#libs/domain/notices/notices-for';
import { askedCommands } from '#libs/contracts/commands/task-commands';
import type { WaitingNotice } from '#libs/domain/notices/still-so';
import { stillWanted } from '#libs/domain/notices/still-wanted';
import { availableActions } from '#libs/domain/annex-task/offers/available-actions';
import { taskPermissions } from '#libs/domain/permissions/permissions';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import type { AgencyGroup, GroupMember } from '#libs/domain/directory/directory';
import {
  addDays,
  dateOf,
  dayMs,
  endOfDay,
  plusMinutes,
  startOfDay,
  toMs,
  type Instant,
} from '#libs/domain/shared/time';
import { enough } from '#libs/testing/soak';

const range: TaskSchedule = {
  kind: 'single',
  start: '2026-01-01',
  due: '2026-03-31',
  interim: ['2026-02-15'],
};
const monthly: TaskSchedule = {
  kind: 'recurring',
  every: 'monthly',
  from: '2026-01-01',
  until: '2026-05-31',
  dueMonthDay: null,
};

const stepsOf = ({ data }: TaskEvent): string[] =>
  'standsFor' in data
    ? [data.key, ...data.standsFor].map((key) => `${data.cycle}/${data.agencyId}/${key}`)
    : [];

/** `own` as they act for `to`, from now on for a minute. */
const standingFor = (own: Person, to: Person, acts: readonly string[], now: Instant): Person => ({
  kind: 'person',
  userId: own.userId,
  agencyId: to.agencyId,
  roles: to.roles,
  ...(to.field && { field: to.field }),
  onBehalfOf: {
    userId: to.userId,
    mandates: [{ delegationId: 'd', acts, from: now, until: plusMinutes(now, 1) }],
    own: { agencyId: own.agencyId, roles: own.roles },
  },
});

/** Events as they are when somebody else gives the command. */
const byAnother = (events: readonly TaskEvent[], from: string, to: string): unknown =>
  events.map(({ type, data }) => ({
    type,
    data: 'by' in data && data.by === from ? { ...data, by: to } : data,
  }));

/** Whether a decision concerns what the person handed in, or the agency that is theirs. */
const benefits = (own: Person, command: TaskCommand, { task }: Life): boolean => {
  const parts = Object.values(task.participants);
  const handedIn = [
    ...parts.flatMap((p) =>
      p.deliverables.map((d) => ['deliverable', d.n, p.agencyId, d.submittedBy] as const),
    ),
    ...parts.flatMap((p) =>
      (p.extensions ?? []).map((e) => ['extension', e.n, p.agencyId, e.requestedBy] as const),
    ),
    ...parts.flatMap((p) =>
      (p.returnProposals ?? []).map((r) => ['proposal', r.n, p.agencyId, r.proposedBy] as const),
    ),
  ];
  const fields: Readonly<Record<string, unknown>> = { ...command };
  if (fields['to'] === own.agencyId) return true;
  const proposal = task.amendmentProposals?.find(({ n }) => n === fields['proposal']);
  if (command.type === 'DecideAmendmentProposal')
    return (
      proposal?.proposedBy === own.userId ||
      [...task.assignment.assignees, { agencyId: proposal && holderOf(proposal) }].some(
        ({ agencyId }) => agencyId === own.agencyId,
      )
    );
  const named = handedIn.find(([field, n]) => fields[field] === n);
  return named
    ? named[2] === own.agencyId || named[3] === own.userId
    : task.assignment.assignees.some(({ agencyId }) => agencyId === own.agencyId);
};

/** Who accepts the deliverable; null where there is none of this number. */
const approverOf = (n: number, { task }: Life): WhoAccepts | null => {
  const found = findDeliverable(task, n);
  if (isRejection(found)) return null;
  const { accepts, monitoringAgencyId } = task.assignment;
  return found.participant.agencyId === monitoringAgencyId ? 'supervisor' : accepts;
};

/** The products that wait for a decision, with who is waited for. */
const waitingFor = ({ task }: Life) =>
  openCyclesOf(task)
    .flatMap(({ no }) => participantsOf(task, no))
    .flatMap((part) => {
      const waiting = awaitingAcceptance(part);
      const [awaited] = awaitedOf(task, part);
      return waiting && awaited?.act === 'acceptance' ? [{ part, waiting, awaited }] : [];
    });

/** Several people hold each level: those who are asked, their colleagues, and others elsewhere. */
const staff: readonly Person[] = [
  ...['lead', 'second', 'unit', 'third', 'heir', 'elsewhere', 'monitoring'].flatMap((id) => [
    person(`${id}.head`, id, 'head', 'monitor'),
    person(`${id}.office`, id, 'office'),
  ]),
  person('supervisor', 'ubnd', 'supervisor'),
  person('another', null, 'supervisor'),
  person('vice', 'lead', 'supervisor'),
];
const among = (people: readonly Person[], to: Audience): readonly Person[] => {
  switch (to.kind) {
    case 'agency':
      return people.filter((p) => p.agencyId === to.agencyId && p.roles.some((r) => to.roles.includes(r)));
    case 'role':
      return people.filter((p) => p.roles.includes(to.role));
    case 'user':
      return people.filter((p) => p.userId === to.userId);
  }
};

/** Of each notice that asks for something, somebody who is told of it can do it. */
const expectPossible = (notices: readonly Notice[], life: Life): void => {
  const offers = new Map<Person, readonly TaskCommandType[]>();
  const offersTo = (one: Person): readonly TaskCommandType[] => {
    const known = offers.get(one);
    if (known) return known;
    const types = availableActions(life.state, life.context(one)).map(({ type }) => type);
    offers.set(one, types);
    return types;
  };
  for (const { kind, facts, to } of notices) {
    const acts: readonly TaskCommandType[] = askedCommands({ kind, facts });
    const told = among(staff, to);
    if (acts.length === 0 || told.length === 0) continue;
    const possible = told.some((one) => offersTo(one).some((type) => acts.includes(type)));
    expect({ kind, facts, possible }).toMatchObject({ possible: true });
  }
};

type Escalated = Extract<TaskEvent, { type: 'TaskEscalated' }>['data'];
/** Who is waited for with what is escalated, as the task says it elsewhere. */
const lateWith = (
  { about, cycle, agencyId, difficulty: n }: Escalated,
  { task }: Life,
): { agencyId?: string | null; userId?: string } => {
  if (about === 'difficulty') {
    const to = task.difficulties?.flatMap((one) => (one.n === n ? [waitedFor(one, task)] : []))[0];
    return to?.kind === 'agency' ? { agencyId: to.agencyId } : { userId: 'supervisor' };
  }
  if (about === 'decision') return { userId: 'supervisor' };
  if (about !== 'acceptance') return { agencyId };
  const part = task.participants[`${cycle}/${agencyId}`];
  const [awaited] = part ? awaitedOf(task, part) : [];
  return awaited?.userId ? { userId: awaited.userId } : { agencyId: awaited?.agencyId ?? null };
};

/** What is done with a product that waits. */
const deciding: readonly TaskCommandType[] = [
  'ApproveDeliverable',
  'ReturnDeliverable',
  'SignOffDeliverable',
];

describe('the laws of a task', () => {
  it('folding the events of any prefix gives the state that was there', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        const states: [number, TaskState][] = [];
        const life = play(plan, (l) => states.push([l.history.length, l.state]));
        for (const [count, state] of states) expect(fold(life, count)).toEqual(state);
      }),
      { numRuns: enough(60, 1200) },
    );
  });

  it('storing the state in parts and joining them loses nothing, and keeps untouched parts', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        const { state } = play(plan);
        const { core, parts } = taskDecider.split(state);
        expect(taskDecider.join(core, parts)).toEqual(state);
      }),
    );
  });

  it('any subsequence of the events can be folded', () => {
    fc.assert(
      fc.property(anyLife, fc.infiniteStream(fc.boolean()), (plan, keep) => {
        const life = play(plan);
        const kept = life.history.filter(() => keep.next().value);
        expect(() => kept.reduce((s, h) => taskDecider.evolve(s, h), taskDecider.initial)).not.toThrow();
      }),
    );
  });

  it('each step is taken at most once for its cycle, participant, kind, level and deadline', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        const taken = play(plan).history.flatMap(({ event }) => stepsOf(event));
        expect(new Set(taken).size).toBe(taken.length);
      }),
    );
  });

  it('nobody is told of their own lateness, at whatever level and of whatever kind, and somebody is told', () => {
    fc.assert(
      fc.property(anyLife, fc.subarray(staff.map(({ userId }) => userId)), (plan, gone) => {
        let known = 0;
        const check = (life: Life): void => {
          const fresh = life.history.slice(known);
          known = life.history.length;
          for (const { event } of fresh) {
            if (event.type !== 'TaskEscalated') continue;
            const { to, agencyId } = event.data;
            const late = lateWith(event.data, life);
            const { monitoringAgencyId, supervisorId } = life.task.assignment;
            const held = [
              ...(late.agencyId === monitoringAgencyId ? ['monitoring-agency'] : []),
              ...(late.agencyId === plan.office ? ['office'] : []),
              ...(late.userId === supervisorId ? ['vice-chair'] : []),
            ];
            expect(held).not.toContain(to);
            // The head is told of the unit.
            const isLate = (p: Person) =>
              to !== 'head' &&
              (late.userId === undefined ? p.agencyId === late.agencyId : p.userId === late.userId);
            for (const notice of noticesFor(event, life.state)) {
              const inOffice = staff.filter((p) => !gone.includes(p.userId));
              const found = [notice.to, ...(notice.orElse ?? [])].map((one) => among(inOffice, one));
              const told = toldOf(notice, found);
              if (to === 'head') expect(told.filter((p) => p.agencyId !== agencyId)).toEqual([]);
              expect(told.filter(isLate)).toEqual([]);
              if (found[0]?.length) expect(told.length > 0).toBe(!found.flat().every(isLate));
            }
          }
        };
        const life = play(plan, check);
        const end = plusMinutes(life.now, 60 * 24 * 60);
        for (let next = life.next(); next !== null && next < end; next = life.next()) {
          life.wake(next > life.now ? next : life.now);
          check(life);
        }
      }),
      { numRuns: enough(40, 800) },
    );
  });

  it('what somebody is asked to do they can do, when they are told and as long as it is still said', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        let state: TaskState = taskDecider.initial;
        let known = 0;
        const said: (Notice & WaitingNotice)[] = [];
        // Who acts for somebody else leaves it to those who stand in for them what they would decide themselves; and whom
        // an agency that ends leaves its mails to is found out when they leave.
        const moves = plan.moves.filter(
          (move) =>
            move.kind === 'wait' ||
            (move.actor.kind === 'process' ? move.command.type !== 'SucceedAgency' : !move.actor.onBehalfOf),
        );
        play({ ...plan, moves }, (life) => {
          const fresh = life.history.slice(known).flatMap((happened) => {
            const { event, occurredAt } = happened;
            state = taskDecider.evolve(state, happened);
            return noticesFor(event, state).map((notice) => ({ ...notice, occurredAt }));
          });
          known = life.history.length;
          const wanted = [...fresh, ...said].filter((notice) => stillWanted(notice, state));
          expectPossible(wanted, life);
          // What is news in any case, as an assignment or a letter is, says what was so then.
          const over: TaskState = { ...life.task, kind: 'cancelled' };
          const isNews = (one: Notice & WaitingNotice) =>
            one.kind.startsWith('assigned-') || stillWanted(one, over);
          said.push(...fresh.filter((one) => !isNews(one)));
        });
      }),
      { numRuns: enough(60, 1200) },
    );
  });

  it('every part that is not done is in somebody’s work list, or waits for a day that is shown', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        const check = (life: Life): void => {
          const { state } = life;
          if (state.kind !== 'open') return;
          const until = suspensionOf(state)?.until ?? null;
          const lists = staff.map((one) => ({
            agencyId: one.agencyId,
            expected: expectedActions(availableActions(state, life.context(one))),
          }));
          const all = lists.flatMap(({ expected }) => expected);
          if (isSuspended(state)) {
            expect(until !== null || all.some(({ type }) => type === 'ResumeTask')).toBe(true);
            return;
          }
          const parts = openCyclesOf(state).flatMap(({ no }) => participantsOf(state, no));
          for (const { cycle, agencyId, role, completion, deliverables } of parts) {
            if (role !== 'lead' || completion !== null) continue;
            const waiting = deliverables.find(({ status }) => status.startsWith('awaiting-'));
            // Who handed it in for somebody else leaves it to those who stand in for them.
            if (waiting?.submittedBy === 'supervisor') continue;
            const own = lists.flatMap((list) => (list.agencyId === agencyId ? list.expected : []));
            const isListed = waiting
              ? all.some(({ type, n }) => n === waiting.n && deciding.includes(type))
              : own.some((one) => one.type === 'SubmitDeliverable' && one.cycle === cycle);
            expect({ cycle, agencyId, waiting, isListed }).toMatchObject({ isListed: true });
          }
          const isComing = upcomingPeriod(state) !== null;
          expect(all.length > 0 || isComing).toBe(true);
        };
        const life = play(plan, check);
        // A life seldom comes to stand still for good by itself.
        life.do({ type: 'SuspendTask', reason: 'x' }, person('supervisor', 'ubnd', 'supervisor'));
        check(life);
      }),
      { numRuns: enough(60, 1200) },
    );
  });

  it('nobody is reminded of or escalated for what is completed', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        const done = new Set<string>();
        for (const { event } of play(plan).history) {
          if (event.type === 'DeliverableApproved' && plan.schedule.kind !== 'continuous')
            done.add(`${event.data.cycle}/${event.data.agencyId}`);
          if (
            event.type === 'ReminderIssued' ||
            event.type === 'TaskEscalated' ||
            event.type === 'DeadlineMissed'
          ) {
            // What was directed is answered, and a difficulty solved, also by whoever is done.
            if ('directive' in event.data || 'difficulty' in event.data) continue;
            // So is decided what it proposed, as the task goes on.
            if ('amendmentProposal' in event.data) continue;
            expect(done).not.toContain(`${event.data.cycle}/${event.data.agencyId}`);
          }
        }
      }),
    );
  });

  it('whoever owes no answer to a directive is not reminded of it, and it is asked of no other agency', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        let told = 0;
        let before: TaskState = taskDecider.initial;
        play(plan, ({ state, history }) => {
          const fresh = history.slice(told);
          told = history.length;
          const known = before;
          before = state;
          if (known.kind === 'unassigned') return;
          for (const { event } of fresh) {
            if (!('standsFor' in event.data) || !('directive' in event.data)) continue;
            const { directive: n, agencyId } = event.data;
            const directive = known.directives?.find((d) => d.n === n);
            const addressee = directive?.addressees.find((a) => a.agencyId === agencyId);
            expect(directive && addressee && owesToDirective(directive, addressee)).toBe(true);
          }
        });
      }),
    );
  });

  it('nobody is asked about a difficulty that is solved, nor anybody but the one who has it', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        const known = new Map<number, { agencyId: string; solved: boolean }>();
        for (const { event } of play(plan).history) {
          if (event.type === 'DifficultyRaised')
            known.set(event.data.difficulty, { agencyId: event.data.agencyId, solved: false });
          if (event.type === 'DifficultyAssigned')
            known.set(event.data.difficulty, { agencyId: event.data.resolver.agencyId, solved: false });
          if (event.type === 'DifficultyResolved')
            known.set(event.data.difficulty, { agencyId: '', solved: true });
          if ('standsFor' in event.data && 'difficulty' in event.data)
            expect(known.get(event.data.difficulty ?? 0)).toEqual({
              agencyId: event.data.agencyId,
              solved: false,
            });
        }
      }),
    );
  });

  it('only agencies that take part have somebody who handles the task', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        const { task } = play(plan);
        const part = task.assignment.assignees.map(({ agencyId }) => agencyId);
        for (const agencyId of Object.keys(task.officers ?? {})) expect(part).toContain(agencyId);
      }),
    );
  });

  it('where the head signs, nothing is decided about that no head handed in or signed, and lateness counts from then', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        const left = new Map<number, string>();
        for (const { event, occurredAt } of play({ ...plan, signOff: true }).history) {
          if (event.type === 'DeliverableSubmitted' && !event.data.awaitsSignOff)
            left.set(event.data.deliverable, occurredAt);
          if (event.type === 'DeliverableSignedOff') left.set(event.data.deliverable, occurredAt);
          if (event.type === 'DeliverableReturned') expect(left.has(event.data.deliverable)).toBe(true);
          if (event.type === 'DeliverableApproved')
            expect(left.get(event.data.deliverable)).toBe(event.data.completion.reportedAt);
        }
      }),
      { numRuns: enough(200, 4000) },
    );
  });

  it('an accepted lateness never changes', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        const accepted = new Map<string, unknown>();
        play(plan, ({ state }) => {
          if (state.kind === 'unassigned') return;
          for (const [key, { completion }] of Object.entries(state.participants)) {
            if (completion && !accepted.has(key)) accepted.set(key, completion);
            if (accepted.has(key)) expect(completion).toEqual(accepted.get(key));
          }
        });
      }),
    );
  });

  it('after every wake-up nothing that is due is left, so a process cannot spin', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 1, max: 100_000 }), (plan, minutes) => {
        const life = play(plan);
        life.wake(plusMinutes(life.now, minutes));
        const next = life.next();
        expect(next === null || next > life.now).toBe(true);
      }),
    );
  });

  it('a command is given in the capacity that the table names, or leaves no event', () => {
    fc.assert(
      fc.property(anyLife, anyCommand, anyActor, (plan, command, actor) => {
        const life = play(plan);
        const before = life.history.length;
        const role = life.task.assignment.assignees.find((a) => a.agencyId === actor.agencyId)?.role;
        const approver = 'deliverable' in command ? approverOf(command.deliverable, life) : null;
        const decision = life.do(command, actor);
        if (isRejection(decision)) return expect(life.history).toHaveLength(before);
        const capacity = taskPermissions[command.type];
        const monitoring = life.task.assignment.monitoringAgencyId;
        if (capacity === 'acceptor' && approver === 'monitoring-agency')
          return expect(actor).toMatchObject({ agencyId: monitoring, roles: ['monitor'] });
        if (capacity === 'directs' && actor.roles.includes('committee')) {
          const to = decision.flatMap(({ type, data }) => (type === 'DirectiveIssued' ? data.to : []));
          return expect(actor.field).toEqual(expect.arrayContaining(to));
        }
        // The Chairman directs on every task, whose units alone are addressed, and does nothing else there.
        if (capacity === 'directs' && actor.roles.includes('chair')) {
          expect(actor.roles).toEqual(['chair']);
          const units = life.task.assignment.assignees.map(({ agencyId }) => agencyId);
          const to = decision.flatMap(({ type, data }) => (type === 'DirectiveIssued' ? data.to : []));
          expect(units).toEqual(expect.arrayContaining(to));
          return expect(decision.map(({ type }) => type)).toEqual(['DirectiveIssued']);
        }
        if (['acceptor', 'supervisor', 'directs'].includes(capacity))
          return expect(actor.roles).toEqual(['supervisor']);
        if (capacity === 'lead-head') {
          expect(actor.roles).toEqual(['head']);
          return expect(role).toBe('lead');
        }
        if (capacity === 'names-members') {
          if (role === 'lead' && actor.roles.includes('head')) return expect(decision).toHaveLength(1);
          return expect(['supervisor', 'monitor']).toEqual(expect.arrayContaining([...actor.roles]));
        }
        if (capacity === 'resolver')
          return expect(['monitoring', 'elsewhere', 'heir', 'lead']).toContain(actor.agencyId);
        if (capacity === 'reminds-officially') {
          if (actor.roles.includes('office')) return;
          return expect(actor).toMatchObject({ agencyId: monitoring, roles: ['monitor'] });
        }
        if (capacity === 'monitor')
          return expect(actor).toMatchObject({ agencyId: monitoring, roles: ['monitor'] });
        if (capacity === 'proposes-amendment') {
          if (role !== undefined && actor.roles.includes('head')) return;
          return expect(actor).toMatchObject({ agencyId: monitoring, roles: ['monitor'] });
        }
        if (capacity === 'participant-head') {
          expect(actor.roles).toEqual(['head']);
          return expect(role).toBeDefined();
        }
        expect(['officer', 'head']).toEqual(expect.arrayContaining([...actor.roles]));
        return expect(capacity === 'participant' ? role !== undefined : role === capacity).toBe(true);
      }),
      { numRuns: enough(300, 6000) },
    );
  });

  it('every product that waits can be decided about by whoever is waited for, and by nobody else', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        play(plan, (life) => {
          for (const { part, waiting, awaited } of waitingFor(life)) {
            // Who handed it in for somebody else leaves it to those who stand in for them.
            if (waiting.submittedBy === awaited.userId) continue;
            const { monitoringAgencyId, supervisorId } = life.task.assignment;
            const all = [
              person(supervisorId, 'ubnd', 'supervisor'),
              person('m', monitoringAgencyId, 'monitor'),
              person('h', part.agencyId, 'monitor', 'head'),
            ];
            const command = { type: 'ReturnDeliverable', deliverable: waiting.n, reason: 'x' } as const;
            const may = (actor: Person) =>
              !isRejection(taskDecider.decide(command, life.state, life.context(actor)));
            const awaitedAgency = awaited.userId === null ? awaited.agencyId : 'ubnd';
            expect(all.filter(may).map(({ agencyId }) => agencyId)).toEqual([awaitedAgency]);
          }
        });
      }),
      { numRuns: enough(300, 6000) },
    );
  });

  it('whoever accepts is asked for, reminded of and reported for a product exactly while it can be approved', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyLife, (plan) => {
        let state: TaskState = taskDecider.initial;
        let known = 0;
        const check = (life: Life): void => {
          for (const happened of life.history.slice(known)) {
            const before = state;
            state = taskDecider.evolve(state, happened);
            const { event } = happened;
            if (before.kind === 'unassigned') continue;
            if (event.type !== 'ReminderIssued' && event.type !== 'TaskEscalated') continue;
            const asks = event.type === 'ReminderIssued' ? event.data.kind : event.data.about;
            if (asks !== 'acceptance' && asks !== 'open-coordination') continue;
            const part = participantOf(before, event.data.cycle, event.data.agencyId);
            const acts = part ? awaitedOf(before, part).map(({ act }) => act) : [];
            expect({ asks, accepts: acts.includes('acceptance') }).toEqual({
              asks,
              accepts: asks === 'acceptance',
            });
            seen.add(asks);
          }
          known = life.history.length;
          if (life.task.kind !== 'open' || isSuspended(life.task)) return;
          for (const { no } of openCyclesOf(life.task))
            for (const part of participantsOf(life.task, no)) {
              const waiting = awaitingAcceptance(part);
              if (!waiting || waiting.submittedBy === 'supervisor') continue;
              const isOpen = requestsOf(life.task, no, part.agencyId).some(
                (r) => r.request.status === 'open',
              );
              const acts = awaitedOf(life.task, part).map(({ act }) => act);
              expect(acts.includes('acceptance')).toBe(!isOpen);
              const command = { type: 'ApproveDeliverable', deliverable: waiting.n } as const;
              const approve = (one: Person) => life.fork().do(command, one);
              expect(staff.some((one) => !isRejection(approve(one)))).toBe(!isOpen);
            }
        };
        const life = play(plan, check);
        // Few lives come to a product that waits for others by themselves.
        const leads = person('lead.head', 'lead', 'head', 'officer');
        for (const command of [
          { type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x' },
          { type: 'SubmitDeliverable', summary: 'x', files: [], document },
        ] as const) {
          life.do(command, leads);
          life.wake(plusMinutes(life.now, 20 * 24 * 60));
          check(life);
        }
        for (const { request } of requestsOf(life.task, openCyclesOf(life.task)[0]?.no ?? 0, 'lead')) {
          life.do({ type: 'WaiveCoordination', request: request.n, reason: 'x' }, leads);
          life.wake(plusMinutes(life.now, 20 * 24 * 60));
          check(life);
        }
      }),
      { numRuns: enough(150, 3000) },
    );
    expect([...seen].sort()).toEqual(['acceptance', 'open-coordination']);
  });

  it('a delegate may do exactly what the delegator may, but for what is to their own benefit', () => {
    fc.assert(
      fc.property(
        anyLife,
        anyCommand,
        anyActor,
        anyActor,
        fc.boolean(),
        (plan, command, own, to, covered) => {
          const life = play(plan);
          const delegate = standingFor(own, to, covered ? ['all'] : ['GiveOpinion'], life.now);
          const decide = (actor: Person) => taskDecider.decide(command, life.state, life.context(actor));
          const [alone, delegated] = [decide(to), decide(delegate)];
          if (isRejection(alone)) return expect(isRejection(delegated)).toBe(true);
          const oversees = own.roles.some((role) => role === 'admin' || role === 'auditor');
          if (oversees || (!covered && command.type !== 'GiveOpinion'))
            return expect(isRejection(delegated)).toBe(true);
          if (!isRejection(delegated)) {
            const decides = ['acceptor', 'supervisor', 'monitor'].includes(taskPermissions[command.type]);
            if (decides && own.agencyId !== to.agencyId) expect(benefits(own, command, life)).toBe(false);
            // The same events, by another hand.
            return expect(delegated).toEqual(byAnother(alone, to.userId, own.userId));
          }
          expect([
            'DELEGATION.OWN_UNIT',
            'DELIVERABLE.OWN_SUBMISSION',
            'EXTENSION.OWN_REQUEST',
            'RETURN_PROPOSAL.OWN',
            'AMENDMENT_PROPOSAL.OWN',
          ]).toContain(delegated.code);
          return expect(benefits(own, command, life)).toBe(true);
        },
      ),
      { numRuns: enough(400, 8000) },
    );
  });

  it('a proposal that is accepted does to the task what an amendment to the same terms does', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        play(plan, (life) => {
          const { state, history } = life;
          if (history.at(-1)?.event.type !== 'AmendmentProposed' || state.kind !== 'open') return;
          const newest = state.amendmentProposals?.at(-1);
          // Who made it for somebody else does not decide about it, whatever else they are.
          if (!newest || newest.proposedBy === 'supervisor') return;
          const { n: proposal, after: terms } = newest;
          const date = dateOf(life.now);
          const document = { number: '1', date, issuer: null, signer: null, subject: null };
          const decide = (command: TaskCommand) =>
            taskDecider.decide(command, state, life.context(person('supervisor', 'ubnd', 'supervisor')));
          const amended = decide({ type: 'AmendTask', document, terms });
          const accepted = decide({ type: 'DecideAmendmentProposal', proposal, accepted: true, document });
          // A day that has passed meanwhile is refused, whoever asks for it.
          if (isRejection(amended) || isRejection(accepted)) return expect(accepted).toEqual(amended);
          expect(accepted[0]?.type).toBe('AmendmentProposalDecided');
          expect(accepted.slice(1)).toEqual(amended);
          expect(amended.length).toBeGreaterThan(0);
        });
      }),
      { numRuns: enough(200, 4000) },
    );
  });

  it('a proposal that waits is somebody’s who has a part, unless nobody took over, and is decided once', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        const { history } = play(plan, ({ state, history: all }) => {
          if (state.kind === 'unassigned') return;
          const { assignees: now, monitoringAgencyId } = state.assignment;
          const parts = [...now.map(({ agencyId }) => agencyId), monitoringAgencyId];
          const letGo = all.flatMap(({ event }) => {
            const moved = event.type === 'TaskReassigned' || event.type === 'ParticipantSucceeded';
            return moved && event.data.to === null ? [event.data.from] : [];
          });
          const pending = pendingAmendmentProposals(state);
          for (const proposal of pending) expect([...parts, ...letGo]).toContain(holderOf(proposal));
          if (state.kind !== 'open') expect(pending).toEqual([]);
        });
        const decided = history.flatMap(({ event }) =>
          event.type === 'AmendmentProposalDecided' ? [event.data.proposal] : [],
        );
        expect(new Set(decided).size).toBe(decided.length);
      }),
      { numRuns: enough(200, 4000) },
    );
  });

  it('a delegation that has ended permits nothing', () => {
    fc.assert(
      fc.property(anyLife, anyCommand, anyActor, anyActor, (plan, command, own, to) => {
        const life = play(plan);
        const delegate = standingFor(own, to, ['all'], life.now);
        life.now = delegate.onBehalfOf?.mandates[0]?.until ?? '';
        expect(isRejection(taskDecider.decide(command, life.state, life.context(delegate)))).toBe(true);
      }),
      { numRuns: enough(200, 4000) },
    );
  });

  it('nothing is asked of anybody while the task is suspended, or once it is cancelled', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        let stands = false;
        for (const { event } of play(plan).history) {
          if (event.type === 'TaskSuspended' || event.type === 'TaskCancelled') stands = true;
          if (event.type === 'TaskResumed') stands = false;
          if (stands) expect('standsFor' in event.data).toBe(false);
        }
      }),
    );
  });

  it('nothing is asked of an agency whose part was given to another one', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        const part = new Set(plan.assignees.map((a) => a.agencyId));
        for (const { event } of play(plan).history) {
          if (event.type === 'TaskReassigned' || event.type === 'ParticipantSucceeded') {
            part.delete(event.data.from);
            if (event.data.to !== null) part.add(event.data.to);
          }
          if (event.type === 'GroupMembersNamed') for (const id of event.data.agencyIds) part.add(id);
          // A difficulty may be anybody's to solve, and it is the supervisor who decides what anybody proposed.
          const { data } = event;
          const isAnybodys = 'difficulty' in data || 'amendmentProposal' in data;
          if ('standsFor' in data && !isAnybodys) expect(part).toContain(data.agencyId);
        }
      }),
    );
  });

  it('one agency has one part, there is always a lead, and nobody coordinates with itself', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        play(plan, ({ state }) => {
          if (state.kind === 'unassigned') return;
          const { assignees: now } = state.assignment;
          expect(new Set(now.map(({ agencyId }) => agencyId)).size).toBe(now.length);
          expect(now.some(({ role }) => role === 'lead')).toBe(true);
          for (const { agencyId, requests, releasedAt } of Object.values(state.participants))
            for (const { leadAgencyId, status } of releasedAt === undefined ? requests : [])
              if (status === 'open') expect(leadAgencyId).not.toBe(agencyId);
        });
      }),
    );
  });

  it('nobody waits for a decision that cannot come any more', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        play(plan, ({ state }) => {
          if (state.kind === 'unassigned') return;
          for (const p of Object.values(state.participants)) {
            if (p.releasedAt === undefined && p.completion === null) continue;
            expect([pendingExtension(p), pendingProposal(p)]).toEqual([undefined, undefined]);
          }
        });
      }),
      { numRuns: enough(300, 6000) },
    );
  });

  it('no submission of anybody is lost or doubled by who takes over', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        const { history, state } = play(plan);
        if (state.kind === 'unassigned') return;
        const all = Object.values(state.participants);
        const submitted = history.filter(({ event }) => event.type === 'DeliverableSubmitted').length;
        const asked = history.filter(({ event }) => event.type === 'CoordinationRequested').length;
        expect(all.flatMap((p) => p.deliverables)).toHaveLength(submitted);
        expect(all.flatMap((p) => p.requests)).toHaveLength(asked);
      }),
      { numRuns: enough(200, 4000) },
    );
  });

  it('a suspension takes no time away from a deadline that was still to be kept, and gives less than a day more', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        let before: TaskState = taskDecider.initial;
        /** When a document set a deadline anew while the task was suspended, by part. */
        const setAt = new Map<string, Instant>();
        play(plan, ({ state, history, now: instant }) => {
          const last = history.findLast(({ event }) => event.type === 'TaskResumed');
          const earlier = before;
          before = state;
          if (earlier.kind === 'open' && state.kind === 'open' && isSuspended(earlier) && isSuspended(state))
            for (const [key, p] of Object.entries(state.participants)) {
              const known = earlier.participants[key];
              if (known && known.approvedDue !== p.approvedDue) setAt.set(key, instant);
            }
          if (state.kind === 'open' && !isSuspended(earlier.kind === 'unassigned' ? state : earlier))
            setAt.clear();
          if (!last || state.kind === 'unassigned' || earlier.kind === 'unassigned') return;
          const ended = state.suspensions?.at(-1);
          if (!ended?.to || earlier.suspensions?.at(-1)?.to !== null) return;
          for (const [key, p] of Object.entries(earlier.participants)) {
            const { approvedDue, completion, releasedAt } = p;
            const now = state.participants[key]?.approvedDue ?? null;
            if (approvedDue === null || now === null || approvedDue <= ended.from) continue;
            // Whoever gave its part to another agency has nothing left to keep.
            if (completion || releasedAt !== undefined) continue;
            // What was decided meanwhile moves by what was left of the suspension alone.
            const decided = setAt.get(key) ?? ended.from;
            // Whoever took the part over meanwhile has the time of whoever had it.
            if (decided === ended.from && (p.dueSetAt ?? '') > ended.from) continue;
            const length = Math.max(0, toMs(ended.to) - toMs(decided));
            if (earlier.cycles[earlier.participants[key]?.cycle ?? 0]?.completedAt !== null) continue;
            const given = toMs(now) - toMs(approvedDue) - length;
            expect(given).toBeGreaterThanOrEqual(0);
            expect(given).toBeLessThan(dayMs);
          }
        });
      }),
      { numRuns: enough(200, 4000) },
    );
  });

  it('what a lead asked for is never due after its own deadline, whatever moves that', () => {
    let asked = 0;
    const check = ({ task }: Life): void => {
      for (const { cycle, requests } of Object.values(task.participants))
        for (const { status, due, leadAgencyId, requestedAt } of requests) {
          const lead = participantOf(task, cycle, leadAgencyId);
          if (status !== 'open' || due === null || lead?.approvedDue == null || lead.completion) continue;
          asked += 1;
          // Who was late already asks for what can still be had.
          if (lead.approvedDue > requestedAt) expect([due, due <= lead.approvedDue]).toEqual([due, true]);
        }
    };
    const days = fc.integer({ min: 1, max: 120 });
    fc.assert(
      fc.property(anyLife, days, days, (plan, wanted, set) => {
        const life = play(plan, check);
        const day = (ahead: number) => addDays(dateOf(life.now), ahead);
        const request = { type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'x' } as const;
        life.do({ ...request, due: day(wanted) }, person('lead.officer', 'lead', 'officer'));
        const document = { number: '1', date: '2026-01-05', issuer: null, signer: null, subject: null };
        const until = { until: day(set) };
        const terms = life.task.assignment.schedule.kind === 'recurring' ? until : { due: day(set) };
        life.do({ type: 'AmendTask', document, terms }, person('supervisor', 'ubnd', 'supervisor'));
        check(life);
      }),
      { numRuns: enough(300, 6000) },
    );
    expect(asked).toBeGreaterThan(0);
  });

  it('a deadline that a document sets is that of everybody who owes, whichever it was before', () => {
    fc.assert(
      fc.property(anyLife, fc.constantFrom('2026-03-31', '2026-05-01', '2026-06-30'), (plan, due) => {
        const life = play(plan);
        const document = { number: '1', date: '2026-01-05', issuer: null, signer: null, subject: null };
        const amend = () =>
          life.do(
            { type: 'AmendTask', document, terms: { due } },
            person('supervisor', 'ubnd', 'supervisor'),
          );
        if (isRejection(amend())) return;
        const owing = openCyclesOf(life.task)
          .flatMap(({ no }) => participantsOf(life.task, no))
          .filter(({ completion, role }) => completion === null && role === 'lead');
        for (const { approvedDue } of owing) expect(approvedDue).toBe(endOfDay(due));
        // Said once more it changes nothing.
        expect(amend()).toEqual([]);
      }),
      { numRuns: enough(300, 6000) },
    );
  });

  it('no report in between is asked for that is not due before the end of its range', () => {
    fc.assert(
      fc.property(anyLife, (plan) => {
        let told = 0;
        let before: TaskState = taskDecider.initial;
        play({ ...plan, schedule: range }, ({ history }) => {
          const fresh = history.slice(told);
          told = history.length;
          for (const happened of fresh) {
            // One wake-up may end a suspension, which moves the deadline, and remind by the new one.
            const known = before;
            before = taskDecider.evolve(known, happened);
            const { event } = happened;
            if (known.kind === 'unassigned') continue;
            if (event.type !== 'ReminderIssued' || event.data.kind !== 'interim') continue;
            const due = known.participants[`${event.data.cycle}/${event.data.agencyId}`]?.approvedDue;
            expect(event.data.deadline && due && event.data.deadline < due).toBe(true);
          }
        });
      }),
      { numRuns: enough(200, 4000) },
    );
  });

  it('nothing is due after the day to which an amendment shortens a series', () => {
    fc.assert(
      fc.property(anyLife, fc.constantFrom('2026-03-10', '2026-04-15'), (plan, until) => {
        const life = play({ ...plan, schedule: monthly });
        const document = { number: '1', date: '2026-01-05', issuer: null, signer: null, subject: null };
        const amending = { type: 'AmendTask', document, terms: { until } } as const;
        const decision = life.do(amending, person('supervisor', 'ubnd', 'supervisor'));
        if (isRejection(decision) || decision.length === 0) return;
        // A suspension gives the time back that it took, also beyond the end.
        if (suspensionOf(life.task) === null) life.wake(plusMinutes(life.now, 90 * 24 * 60));
        for (const { approvedDue, completion, cycle, releasedAt } of Object.values(life.task.participants)) {
          if (completion || releasedAt !== undefined || life.task.cycles[cycle]?.completedAt) continue;
          expect(approvedDue !== null && approvedDue <= endOfDay(until)).toBe(true);
        }
      }),
      { numRuns: enough(200, 4000) },
    );
  });

  it('a series that is activated has an end that comes, whatever is left of it', () => {
    const recurrences = fc.constantFrom('weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly');
    const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2026-01-01', n));
    const monthDay = fc.constantFrom(null, '02-29', '11-14');
    const series = fc
      .tuple(recurrences, day, day, monthDay, fc.integer({ min: 1, max: 31 }))
      .map(([every, a, b, dueMonthDay, dueDay]) => {
        const [from, until] = a < b ? [a, b] : [b, a];
        return { kind: 'recurring', every, from, until, dueMonthDay, dueDay } as const;
      });
    const choices = fc.constantFrom(null, 'record-done' as const, 'follow-from-today' as const);
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(series, day, choices, (schedule, activated, pastDeadline) => {
        const life = Life.on(activated);
        const given = assignment({ schedule, pastDeadline, doneOn: activated });
        const decision = life.do({ type: 'AssignTask', assignment: given }, process);
        if (isRejection(decision)) {
          outcomes.add(decision.code);
          // Only where nobody has chosen yet, and nothing would ever open.
          expect([decision.code, pastDeadline]).toEqual(['DEADLINE.PAST_UNSETTLED', null]);
          return expect(nextPeriod(schedule, null, life.now)).toBeNull();
        }
        outcomes.add(life.task.kind);
        const goesOn = openCyclesOf(life.task).length > 0 || upcomingPeriod(life.task) !== null;
        expect(goesOn || life.task.kind === 'completed').toBe(true);
        for (let n = 0, next = upcomingPeriod(life.task); next && n < 12; n += 1) {
          life.wake(next.opensAt > life.now ? next.opensAt : life.now);
          next = upcomingPeriod(life.task);
        }
        for (const { due, rule } of Object.values(life.task.cycles)) {
          expect(due !== null && due <= endOfDay(schedule.until)).toBe(true);
          if (rule !== undefined) expect([rule, due]).toEqual(['plan-end', endOfDay(schedule.until)]);
        }
      }),
      { numRuns: enough(500, 10_000) },
    );
    expect([...outcomes].sort()).toEqual(['DEADLINE.PAST_UNSETTLED', 'completed', 'open']);
  });

  it('no task that is open waits for nothing: a cycle is open, or one will', () => {
    const check = ({ task }: Life): void => {
      if (task.kind !== 'open' || suspensionOf(task) !== null) return;
      expect(openCyclesOf(task).length > 0 || upcomingPeriod(task) !== null).toBe(true);
    };
    fc.assert(
      fc.property(anyLife, fc.constantFrom('2026-01-01', '2026-01-20', '2026-02-10'), (plan, from) => {
        const life = play({ ...plan, schedule: { ...monthly, from, until: '2026-03-10' } }, check);
        const suspend = { type: 'SuspendTask', reason: 'x', until: '2026-12-31' } as const;
        life.do(suspend, person('supervisor', 'ubnd', 'supervisor'));
        life.wake(plusMinutes(life.now, 366 * 24 * 60));
        check(life);
      }),
      { numRuns: enough(200, 4000) },
    );
  });

  it('what documents decided comes to the same, whenever the process wakes after a suspension until a day', () => {
    /** Every date that a document, and no timer, decides. */
    const decided = ({ task: { participants, suspensions } }: Life, cycles: readonly string[]) => ({
      suspensions,
      parts: Object.values(participants)
        .filter(({ cycle }) => cycles.includes(String(cycle)))
        .map(({ cycle, agencyId, approvedDue, dueSetAt, ladderFrom, requests }) => {
          const asked = requests.map(({ n, due }) => ({ n, due }));
          return { cycle, agencyId, approvedDue, dueSetAt, ladderFrom, asked };
        }),
    });
    fc.assert(
      fc.property(
        anyLife,
        fc.integer({ min: 1, max: 60_000 }),
        anyCommand,
        anyActor,
        (plan, late, c, actor) => {
          const life = play(plan);
          const until = endOfDay(addDays(dateOf(life.now), 9));
          life.do({ type: 'SuspendTask', reason: 'x', until }, person('supervisor', 'ubnd', 'supervisor'));
          if (life.task.kind !== 'open' || suspensionOf(life.task)?.until !== until) return;
          const [punctual, woken, asked] = [life.fork(), life.fork(), life.fork()];
          punctual.wake(until);
          woken.wake(plusMinutes(until, late));
          const cycles = Object.keys(punctual.task.cycles);
          expect(decided(woken, cycles)).toEqual(decided(punctual, cycles));
          // Whoever acts before the process has woken finds the task as it would be then.
          asked.now = plusMinutes(until, late);
          const before = taskAt(asked.state, asked.now);
          const decision = asked.do(c, actor);
          const expected = taskDecider.decide(c, before, asked.context(actor));
          const own = isRejection(decision)
            ? decision
            : decision.filter(({ type }) => type !== 'TaskResumed');
          expect(own).toEqual(expected);
          expect(suspensionOf(taskAt(asked.task, asked.now))?.until).not.toBe(until);
        },
      ),
      { numRuns: enough(200, 4000) },
    );
  });

  it('those who owe as members of a group are the members of the period’s first day, and who joined during it', () => {
    const began = '2026-01-05';
    const last = '2026-05-31';
    const wards = ['ward-1', 'ward-2', 'ward-3'];
    const day = fc.integer({ min: -20, max: 170 }).map((n) => addDays(began, n));
    const membership = fc.record({
      agencyId: fc.constantFrom(...wards),
      from: fc.option(day, { nil: null }),
      to: fc.option(day, { nil: null }),
    });
    const isOn = ({ from, to }: GroupMember, on: string): boolean =>
      (from === null || from <= on) && (to === null || on <= to);
    /** What was told of the group by then: nobody knows of a change before its day. */
    const toldBy = (members: readonly GroupMember[], on: string): readonly GroupMember[] =>
      members
        .filter(({ from }) => from === null || from <= on)
        .map((m) => ({ ...m, to: m.to !== null && m.to < on ? m.to : null }));
    // What moves deadlines, or ends the task, is held by other laws.
    const others: readonly TaskCommandType[] = [
      'SuspendTask',
      'ResumeTask',
      'AmendTask',
      'DecideAmendmentProposal',
      'CancelTask',
    ];
    const isOtherLead = ({ role, groupId }: Assignee): boolean => role === 'lead' && groupId === null;
    let [joinedLater, leftLater] = [0, 0];
    fc.assert(
      fc.property(anyLife, fc.array(membership, { maxLength: 6 }), fc.boolean(), (plan, members, ahead) => {
        const life = play({
          ...plan,
          schedule: monthly,
          moves: [],
          groups: members.filter((m) => isOn(m, began)),
        });
        const known = life.directory;
        const commands = plan.moves.filter(
          (move) => move.kind === 'command' && !others.includes(move.command.type),
        );
        for (let on = addDays(began, 1), n = 0; on <= last; on = addDays(on, 1), n += 1) {
          const group = { ...known.groups['wards'], members: ahead ? members : toldBy(members, on) };
          life.directory = { ...known, groups: { wards: group as AgencyGroup } };
          life.runUntil(startOfDay(on));
          // The change itself wakes the process.
          if (members.some(({ from }) => from === on)) life.wake(startOfDay(on));
          const move = commands[Math.floor(n / 2)];
          if (n % 2 === 0 && move?.kind === 'command') life.do(move.command, move.actor);
          // Where nobody else leads any more, members stay until people say who does.
          if (life.task.kind !== 'open' || !life.task.assignment.assignees.some(isOtherLead)) return;
        }
        for (const { no, periodStart, periodEnd, due, completedAt } of Object.values(life.task.cycles)) {
          const first = periodStart === null || periodStart < began ? began : periodStart;
          const isOwing = (agencyId: string): boolean => {
            const own = members.filter((m) => m.agencyId === agencyId);
            if (own.some((m) => isOn(m, first))) return true;
            const joins = own.some(({ from, to }) => {
              if (from === null || from <= first || (to !== null && to < from)) return false;
              const at = startOfDay(from);
              return (
                from <= (periodEnd ?? last) && at < (due ?? '9') && at < (completedAt ?? '9') && from <= last
              );
            });
            joinedLater += joins ? 1 : 0;
            return joins;
          };
          const owing = participantsOf(life.task, no)
            .filter(({ groupId }) => groupId === 'wards')
            .map(({ agencyId }) => agencyId);
          expect([no, owing.sort()]).toEqual([no, wards.filter(isOwing)]);
        }
        expect(fold(life)).toEqual(life.state);
        leftLater += life.history.some(
          ({ event }) => event.type === 'GroupMembersChanged' && event.data.left.length > 0,
        )
          ? 1
          : 0;
      }),
      { numRuns: enough(15, 300) },
    );
    expect(Math.min(joinedLater, leftLater)).toBeGreaterThan(0);
  });

  it('each of 126 members of a group gets its own steps', () => {
    const members = Array.from({ length: 126 }, (_, i) => assignee(`ward-${i}`, 'lead', 'wards'));
    const life = Life.on('2026-01-05');
    life.do({ type: 'AssignTask', assignment: assignment({ assignees: members }) }, process);
    life.runUntil(plusMinutes(life.now, 365 * 24 * 60));
    const perMember = life.history.flatMap(({ event }) =>
      stepsOf(event).map((key) => key.split('/')[1] ?? ''),
    );
    const counts = new Map<string, number>();
    for (const member of perMember) counts.set(member, (counts.get(member) ?? 0) + 1);
    expect(counts.size).toBe(126);
    expect(new Set(counts.values()).size).toBe(1);
  });
});
