import { isResolver } from '#libs/domain/annex-task/difficulty/state';
import type { TaskCommandType } from '#libs/domain/annex-task/commands';
import { openGroupsOf } from '#libs/domain/annex-task/group-members/open-groups';
import type { AssignedTask, OpenGroup } from '#libs/domain/annex-task/kernel/state';
import { addressedAgency, whoAccepts } from '#libs/domain/annex-task/kernel/who-accepts';
import { agencyRoles, authorityOf, type Actor, type Person, type Role } from '#libs/domain/shared/actor';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

/** In what capacity somebody acts on a task. */
export type Capacity =
  | 'process'
  | 'participant'
  | 'participant-head'
  | 'lead'
  | 'lead-head'
  | 'coordinator'
  | 'acceptor'
  | 'monitor'
  | 'names-members'
  | 'proposes-amendment'
  | 'resolver'
  | 'reminds-officially'
  | 'directs'
  | 'supervisor';

/**
 * The table of the domain description, for the commands that exist: in which capacity each is given. Who may
 * speak for an agency is said once, below.
 */
const table = {
  AssignTask: 'process',
  TakeDueSteps: 'process',
  SupersedeTask: 'process',
  LinkPredecessor: 'process',
  SucceedAgency: 'process',
  SucceedSupervisor: 'process',
  CorrectPlanNumber: 'process',
  Acknowledge: 'participant',
  RequestCoordination: 'lead',
  SubmitCoordinationInput: 'coordinator',
  AcceptCoordinationInput: 'lead',
  ReturnCoordinationInput: 'lead',
  WaiveCoordination: 'lead',
  ReportProgress: 'participant',
  SubmitDeliverable: 'lead',
  WithdrawDeliverable: 'lead',
  SignOffDeliverable: 'lead-head',
  RefuseSignOff: 'lead-head',
  ApproveDeliverable: 'acceptor',
  ReturnDeliverable: 'acceptor',
  RequestExtension: 'lead-head',
  DecideExtension: 'supervisor',
  ProposeReturn: 'participant-head',
  GiveOpinion: 'monitor',
  DecideReturnProposal: 'supervisor',
  ReassignTask: 'supervisor',
  NameGroupMembers: 'names-members',
  SuspendTask: 'supervisor',
  ResumeTask: 'supervisor',
  PauseReminders: 'supervisor',
  AmendTask: 'supervisor',
  ProposeAmendment: 'proposes-amendment',
  DecideAmendmentProposal: 'supervisor',
  CancelTask: 'supervisor',
  IssueDirective: 'directs',
  AcknowledgeDirective: 'participant',
  AnswerDirective: 'participant',
  RaiseDifficulty: 'participant',
  ConsolidateDifficulty: 'monitor',
  AssignDifficulty: 'supervisor',
  ResolveDifficulty: 'resolver',
  AssignOfficer: 'participant-head',
  RecordOfficialReminder: 'reminds-officially',
} as const;

type Table = typeof table;
type ProcessCommandType = { [T in keyof Table]: Table[T] extends 'process' ? T : never }[keyof Table];

/** The commands that people give; all others are given by the process alone. */
export type PeoplesCommandType = Exclude<TaskCommandType, ProcessCommandType>;

/** In which capacity a command is given; every command has its line. */
export const taskPermissions: {
  readonly [T in TaskCommandType]: T extends ProcessCommandType ? 'process' : Exclude<Capacity, 'process'>;
} = table;

/** Those who oversee but never act on a task, whatever else they are. */
const neverActs: readonly Role[] = ['admin', 'auditor'];

const has = ({ roles: own }: Pick<Person, 'roles'>, roles: readonly Role[]): boolean =>
  own.some((r) => roles.includes(r));

/** Whether the roles are of somebody who oversees, and therefore never acts on a task. */
export const onlyOversees = (person: Pick<Person, 'roles'>): boolean => has(person, neverActs);

/** The roles of which somebody has one who acts in a capacity on any task at all. */
const rolesIn: Readonly<Record<Capacity, readonly Role[]>> = {
  process: [],
  participant: agencyRoles,
  'participant-head': ['head'],
  lead: agencyRoles,
  'lead-head': ['head'],
  coordinator: agencyRoles,
  acceptor: ['supervisor', 'monitor', ...agencyRoles],
  monitor: ['monitor'],
  'names-members': ['head', 'monitor', 'supervisor'],
  'proposes-amendment': ['head', 'monitor'],
  // Whoever is named in person for it solves it in person.
  resolver: [...agencyRoles, 'monitor'],
  'reminds-officially': ['office', 'monitor'],
  directs: ['supervisor', 'chair', 'committee'],
  supervisor: ['supervisor'],
};

/** Whether there can be a task on which the person gives this command. */
export const couldGive = (command: TaskCommandType, person: Pick<Person, 'roles' | 'field'>): boolean => {
  // A member of the committee who is in charge of nothing has nobody to direct.
  const inCharge = (person.field ?? []).length > 0;
  const own = person.roles.filter((role) => role !== 'committee' || inCharge);
  return !onlyOversees(person) && has({ roles: own }, rolesIn[taskPermissions[command]]);
};

/** What may be asked about who is to name members: of either role, and under the conditions that the task has. */
const namings = (task: AssignedTask): readonly Pick<OpenGroup, 'role' | 'condition'>[] => [
  { role: 'lead' },
  { role: 'coordinator' },
  ...openGroupsOf(task),
];

const takesPart = (task: AssignedTask, person: Person, role?: 'lead' | 'coordinator'): boolean =>
  task.assignment.assignees.some(
    (a) => a.agencyId === person.agencyId && (role === undefined || a.role === role),
  );

/**
 * Whether the person decides changes of the task: the member of the UBND's leadership in charge of it, or whoever was
 * when they decided for its whole plan what is carried to its tasks now.
 */
export const isSupervisor = ({ assignment }: AssignedTask, person: Person): boolean =>
  has(person, ['supervisor']) &&
  (authorityOf(person) === assignment.supervisorId || person.decidedFor === assignment.planId);

/** Whether the person is the Chairman of the UBND, to whom what is late goes last, and who directs everybody. */
export const isChair = (person: Person): boolean => has(person, ['chair']);

/** Whether the person speaks for the agency that follows the task up. */
export const isMonitor = (task: AssignedTask, person: Person): boolean =>
  has(person, ['monitor']) && person.agencyId === task.assignment.monitoringAgencyId;

/** Whether the person is a member of a steering committee who is in charge of something; of what, is for the directive to ask. */
export const directsInField = (person: Person): boolean =>
  has(person, ['committee']) && (person.field ?? []).length > 0;

/** Whether a difficulty of the task was given to the person, or to the agency that they speak for. */
const resolvesSome = ({ difficulties = [] }: AssignedTask, person: Person): boolean =>
  difficulties.some((difficulty) => isResolver(difficulty, person));

/**
 * Whether the person accepts what the agency hands in: the task's supervisor, the monitoring agency's people, or those who
 * speak for the agency to which it is addressed.
 */
export const acceptsFrom = (agencyId: string, task: AssignedTask, person: Person): boolean => {
  const who = whoAccepts(task, agencyId);
  if (who === 'supervisor') return isSupervisor(task, person);
  if (who === 'monitoring-agency') return isMonitor(task, person);
  return has(person, agencyRoles) && person.agencyId === addressedAgency(who);
};

/** Whether the person accepts products of the task, if only those of some lead. */
const isAcceptor = (task: AssignedTask, person: Person): boolean =>
  acceptsFrom('', task, person) ||
  task.assignment.assignees.some((a) => a.role === 'lead' && acceptsFrom(a.agencyId, task, person));

/** What only the head of an agency says for it. */
const headsOnly: readonly Capacity[] = ['participant-head', 'lead-head', 'proposes-amendment'];

/** Whether the person may speak for their agency in this capacity. */
const speaksAs = (capacity: Capacity, person: Person): boolean =>
  has(person, headsOnly.includes(capacity) ? ['head'] : agencyRoles);

/**
 * Who coordinates is for the head of a lead to say; who leads, for those above them. To whom a condition applies is also
 * for the monitoring agency to say, and for those above while nobody leads who could.
 */
export const mayNameMembers = (
  task: AssignedTask,
  person: Person,
  { role, condition }: Pick<OpenGroup, 'role' | 'condition'>,
): boolean => {
  if (role === 'lead') return isSupervisor(task, person) || isMonitor(task, person);
  return (
    (has(person, ['head']) && takesPart(task, person, 'lead')) ||
    (condition !== undefined && isMonitor(task, person))
  );
};

/** The part that an agency must have in the task; any, where none is named. */
const roleOf: Readonly<Partial<Record<Capacity, 'lead' | 'coordinator'>>> = {
  lead: 'lead',
  'lead-head': 'lead',
  coordinator: 'coordinator',
};

/**
 * Whether the actor may give this command on this task at all.
 *
 * @returns `ACTOR.NOT_PERMITTED` when the role does not, `TASK.FOREIGN` when the agency takes no part, or null
 */
export const permitted = (
  command: TaskCommandType,
  actor: Actor,
  task: AssignedTask | null,
): Rejection | null => {
  const capacity = taskPermissions[command];
  const refused = reject('ACTOR.NOT_PERMITTED', { command });
  if (actor.kind === 'process') return capacity === 'process' ? null : refused;
  if (capacity === 'process' || task === null || has(actor, neverActs)) return refused;
  if (capacity === 'acceptor') return isAcceptor(task, actor) ? null : refused;
  if (capacity === 'supervisor') return isSupervisor(task, actor) ? null : refused;
  if (capacity === 'directs')
    return isSupervisor(task, actor) || isChair(actor) || directsInField(actor) ? null : refused;
  if (capacity === 'monitor') return isMonitor(task, actor) ? null : refused;
  if (capacity === 'reminds-officially')
    return has(actor, ['office']) || isMonitor(task, actor) ? null : refused;
  const names = capacity === 'names-members';
  if (capacity === 'proposes-amendment' && isMonitor(task, actor)) return null;
  if (names && namings(task).some((group) => mayNameMembers(task, actor, group))) return null;
  // Until it is given to somebody else, a difficulty is the monitoring agency's.
  if (capacity === 'resolver') return isMonitor(task, actor) || resolvesSome(task, actor) ? null : refused;
  if (!has(actor, agencyRoles)) return refused;
  if (!takesPart(task, actor)) return reject('TASK.FOREIGN', { taskId: task.assignment.taskId });
  if (names) return refused;
  return speaksAs(capacity, actor) && takesPart(task, actor, roleOf[capacity]) ? null : refused;
};
