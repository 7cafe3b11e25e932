import { ownMemory } from '#libs/application/own-memory';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { DecisionContext } from '#libs/domain/annex-task/decision-context';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { AssignedTask, Assignment, Assignee, TaskState } from '#libs/domain/annex-task/kernel/state';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import { defaultCalendar } from '#libs/domain/calendar/calendar';
import { emptyDirectory, type Agency, type Directory } from '#libs/domain/directory/directory';
import { defaultPolicy, type Policy } from '#libs/domain/policy/policy';
import type { Actor, Person, Role } from '#libs/domain/shared/actor';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';
import { at, type Instant, type LocalDate } from '#libs/domain/shared/time';

export const person = (userId: string, agencyId: string | null, ...roles: Role[]): Person => ({
  kind: 'person',
  userId,
  agencyId,
  roles,
});
export const process: Actor = { kind: 'process' };
export const lead = person('lead.officer', 'lead', 'officer');
export const head = person('lead.head', 'lead', 'head');
export const coordinator = person('unit.officer', 'unit', 'officer');
export const other = person('second.officer', 'second', 'officer');
export const supervisor = person('supervisor', 'ubnd', 'supervisor');
export const monitor = person('monitor', 'monitoring', 'monitor');

export const assignee = (
  agencyId: string,
  role: Assignee['role'],
  groupId: string | null = null,
): Assignee => ({
  agencyId,
  role,
  groupId,
});

export const assignment = (changes: Partial<Assignment> = {}): Assignment => ({
  taskId: 'plan-1',
  planId: 'plan',
  planNumber: '1/KH-UBND',
  key: '1',
  number: '1',
  section: 'I',
  title: 'Rà soát hồ sơ',
  product: 'Báo cáo',
  timingText: '2026',
  timingRule: 'year-end',
  schedule: { kind: 'single', start: null, due: '2026-06-30', interim: [] },
  assignees: [assignee('lead', 'lead'), assignee('unit', 'coordinator'), assignee('second', 'coordinator')],
  accepts: 'supervisor',
  monitoringAgencyId: 'monitoring',
  supervisorId: 'supervisor',
  policyId: 'default-1',
  pastDeadline: null,
  doneOn: null,
  doneBy: null,
  ...changes,
});

export const document = { number: '12/BC', date: null, issuer: null, signer: null, subject: null };

/** A task whose clock and history the test drives; events are kept with the time at which they happened. */
export class Life {
  readonly history: { event: TaskEvent; occurredAt: Instant }[] = [];
  state: TaskState = taskDecider.initial;
  directory: Directory = emptyDirectory;
  private readonly memory = ownMemory();

  constructor(
    public now: Instant,
    private readonly policy: Policy = defaultPolicy,
  ) {}

  static on(date: LocalDate, policy?: Policy): Life {
    return new Life(at(date, '09:00'), policy);
  }

  context(actor: Actor): DecisionContext {
    return {
      now: this.now,
      actor,
      policy: this.policy,
      calendar: defaultCalendar,
      directory: this.directory,
      history: this.history,
      memory: this.memory,
    };
  }

  /** Gives a command; on success the events are folded in and returned. */
  do(command: TaskCommand, actor: Actor): readonly TaskEvent[] | Rejection {
    const decision = taskDecider.decide(command, this.state, this.context(actor));
    if (isRejection(decision)) return decision;
    const occurredAt = taskDecider.occurredAt?.(command, this.context(actor)) ?? this.now;
    for (const event of decision) {
      const happened = { event, occurredAt };
      this.history.push(happened);
      this.state = taskDecider.evolve(this.state, happened);
    }
    return decision;
  }

  /** The same life, which may go on in another way. */
  fork(): Life {
    const twin = new Life(this.now, this.policy);
    twin.history.push(...this.history);
    twin.state = this.state;
    twin.directory = this.directory;
    return twin;
  }

  /** Moves the clock and lets the process take what is due then. */
  wake(now: Instant): readonly TaskEvent[] {
    this.now = now;
    const events = this.do({ type: 'TakeDueSteps' }, process);
    if (isRejection(events)) throw new Error(`the process was refused: ${events.code}`);
    return events;
  }

  /** Wakes at every next step, as the workflow does, until `end`. */
  runUntil(end: Instant): TaskEvent[] {
    const events: TaskEvent[] = [];
    for (let next = this.next(); next !== null && next <= end; next = this.next())
      events.push(...this.wake(next > this.now ? next : this.now));
    this.now = end;
    return events;
  }

  next(): Instant | null {
    return taskDecider.nextStepAt(this.state, this.context(process));
  }

  get task(): AssignedTask {
    if (this.state.kind === 'unassigned') throw new Error('the task is not assigned');
    return this.state;
  }
}

export const codeOf = (decision: readonly TaskEvent[] | Rejection): string =>
  isRejection(decision) ? decision.code : `accepted: ${decision.map((e) => e.type).join(', ')}`;

export const typesOf = (events: readonly TaskEvent[] | Rejection): string[] =>
  isRejection(events) ? [events.code] : events.map((e) => e.type);

/** A directory that knows agencies by their ids. */
export const directoryOf = (
  ...ids: readonly (string | (Pick<Agency, 'id'> & Partial<Agency>))[]
): Directory => ({
  groups: {},
  agencies: Object.fromEntries(
    ids.map((given) => {
      const named = typeof given === 'string' ? { id: given, name: given } : { name: '', ...given };
      const agency: Agency = {
        aliases: [],
        kind: 'department',
        parentId: null,
        underUbnd: true,
        validFrom: null,
        validTo: null,
        ...named,
      };
      return [agency.id, agency];
    }),
  ),
});
