import { remembered } from '#libs/domain/shared/memory';
import { owesAnswer } from '#libs/domain/annex-task/directive/state';
import { dueNow } from '#libs/domain/annex-task/kernel/due-now';
import type { Period } from '#libs/domain/annex-task/kernel/cycles';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { GroupMembersEvent } from '#libs/domain/annex-task/group-members/events';
import { releaseOfficer } from '#libs/domain/annex-task/officer/evolve';
import { openCyclesOf, participantOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask, Assignee, Cycle, TaskGroup } from '#libs/domain/annex-task/kernel/state';
import { predecessorsOf } from '#libs/domain/directory/current-agency';
import { isInForce, membersOf, type Directory } from '#libs/domain/directory/directory';
import { own } from '#libs/domain/shared/own';
import { dateOf, startOfDay, type Instant, type LocalDate } from '#libs/domain/shared/time';

/** What a decision about members looks at. */
type Context = Pick<TaskContext, 'directory' | 'now' | 'memory'>;
type Known = Pick<Context, 'directory' | 'memory'>;
type Changed = Extract<GroupMembersEvent, { type: 'GroupMembersChanged' }>;

/** Whether it takes part in what opens from now on; who left its group owes what was open, and nothing new. */
export const goesOn = ({ leftGroup }: Assignee): boolean => leftGroup === undefined;

const groupsOf = ({ assignment }: AssignedTask): readonly TaskGroup[] => assignment.groups ?? [];

/** The members of a group on a day; every act on a task of the group asks for them. */
const membersOn = ({ directory, memory }: Known, groupId: string, day: LocalDate): ReadonlySet<string> =>
  remembered(
    memory,
    directory,
    `members ${day} ${groupId}`,
    () => new Set(membersOf(directory, groupId, day)),
  );

/** To whom an agency gave way by a recorded act; empty where it did not. Its tasks are moved by that act alone. */
const heirsOf = ({ successions = [] }: Directory, agencyId: string, today: LocalDate): readonly string[] =>
  successions
    .filter(({ from, act, on }) => from === agencyId && act !== undefined && on <= today)
    .map(({ to }) => to);

/** Whether an agency that takes part gave way to this one alone: the succession brings it, with what is open. */
const comesBySuccession = (
  { assignment }: AssignedTask,
  agencyId: string,
  directory: Directory,
  today: LocalDate,
): boolean =>
  assignment.assignees.some((one) => {
    const heirs = heirsOf(directory, one.agencyId, today);
    return heirs.length === 1 && heirs[0] === agencyId;
  });

/** Whom a decision took out of the task does not come back through a group. */
const mayJoin = ({ assignment, former = [] }: AssignedTask, agencyId: string): boolean =>
  !assignment.assignees.some((one) => one.agencyId === agencyId && goesOn(one)) &&
  !former.some((one) => one.agencyId === agencyId && goesOn(one));

/** Members of its groups on `day` that have no part yet, as leads rather than as coordinating units. */
const joinersOf = (
  task: AssignedTask,
  known: Known,
  { day, today }: { readonly day: LocalDate; readonly today: LocalDate },
): Assignee[] => {
  const { directory } = known;
  const chosen = new Map<string, Assignee>();
  const groups = groupsOf(task);
  for (const { groupId, role } of [...groups].sort((a, b) =>
    a.role === b.role ? 0 : a.role === 'lead' ? -1 : 1,
  ))
    for (const agencyId of membersOn(known, groupId, day)) {
      const agency = own(directory.agencies, agencyId);
      if (chosen.has(agencyId) || !agency || !isInForce(agency, today) || !mayJoin(task, agencyId)) continue;
      if (!comesBySuccession(task, agencyId, directory, today))
        chosen.set(agencyId, { agencyId, role, groupId });
    }
  return [...chosen.values()];
};

/**
 * Whether it came in the place of a member that gave way to it, and was never listed itself: what the act gave it
 * stays its own.
 */
const hasPlaceOfAnother = (
  { former = [] }: AssignedTask,
  { agencyId, groupId }: Assignee,
  directory: Directory,
  { day, today }: { readonly day: LocalDate; readonly today: LocalDate },
): boolean => {
  const before = predecessorsOf(directory, agencyId, today);
  const listed = own(directory.groups, groupId ?? '')?.members ?? [];
  return (
    former.some((one) => one.groupId === groupId && before.includes(one.agencyId)) &&
    !listed.some((m) => m.agencyId === agencyId && m.to !== null && m.to < day)
  );
};

const leaversOf = (
  task: AssignedTask,
  known: Known,
  days: { readonly day: LocalDate; readonly today: LocalDate },
): Assignee[] => {
  const { directory } = known;
  const members = new Map(
    groupsOf(task).map(({ groupId }) => [groupId, membersOn(known, groupId, days.day)] as const),
  );
  return task.assignment.assignees.filter(
    (one) =>
      goesOn(one) &&
      members.get(one.groupId ?? '')?.has(one.agencyId) === false &&
      heirsOf(directory, one.agencyId, days.today).length === 0 &&
      !hasPlaceOfAnother(task, one, directory, days),
  );
};

/**
 * Who takes part in a period that is about to open, where that is not who took part so far: the members of its first
 * day, or of the day on which the task was assigned where that is later. Nobody leaves when nobody would lead: who
 * leads then is for people to say.
 */
export const changedAtOpening = (
  task: AssignedTask,
  { no, periodStart, due }: Period,
  context: Context,
): Changed | null => {
  const { now } = context;
  if (groupsOf(task).length === 0) return null;
  const today = dateOf(now);
  const assigned = dateOf(task.assignedAt);
  const day = periodStart === null || periodStart < assigned ? assigned : periodStart;
  const joined = joinersOf(task, context, { day, today });
  const leaving = leaversOf(task, context, { day, today });
  const after = [
    ...task.assignment.assignees.filter((one) => goesOn(one) && !leaving.includes(one)),
    ...joined,
  ];
  const left = after.some(({ role }) => role === 'lead')
    ? leaving
    : leaving.filter(({ role }) => role !== 'lead');
  if (joined.length + left.length === 0) return null;
  const deadlines = joined.length > 0 ? [{ cycle: no, due }] : [];
  return { type: 'GroupMembersChanged', data: { cycle: no, joined, left, deadlines } };
};

/** Whether who joins at `now` owes what the cycle asks: its period is under way, and its deadline lies ahead. */
const canBeJoined = (task: AssignedTask, cycle: Cycle, now: Instant): boolean => {
  const due = dueNow(task, cycle);
  const { schedule } = task.assignment;
  const isOver = schedule.kind === 'recurring' && cycle.periodEnd !== null && cycle.periodEnd < dateOf(now);
  return !isOver && (due === null || due > now);
};

/** Who has joined a group while a cycle is open; it owes from then on what everybody owes, by the same day. */
export const joinedMeanwhile = (task: AssignedTask, context: Context): Changed | null => {
  const { now } = context;
  if (groupsOf(task).length === 0 || task.kind !== 'open') return null;
  const cycles = openCyclesOf(task).filter((cycle) => canBeJoined(task, cycle, now));
  if (cycles.length === 0) return null;
  const today = dateOf(now);
  const joined = joinersOf(task, context, { day: today, today });
  if (joined.length === 0) return null;
  const deadlines = cycles.map((cycle) => ({ cycle: cycle.no, due: dueNow(task, cycle) }));
  return { type: 'GroupMembersChanged', data: { cycle: null, joined, left: [], deadlines } };
};

/** The days after `today` on which somebody may begin to belong to one of the groups. */
const comingDays = (task: AssignedTask, { agencies, groups }: Directory, today: LocalDate): LocalDate[] => {
  const named = groupsOf(task).flatMap(({ groupId }) => own(groups, groupId) ?? []);
  const listed = named.flatMap(({ members }) => members.map(({ from }) => from));
  const kinds = new Set(named.flatMap((group) => group.kinds));
  const members = new Set(named.flatMap((group) => group.members.map(({ agencyId }) => agencyId)));
  const founded = Object.values(agencies)
    .filter(({ id, kind }) => kinds.has(kind) || members.has(id))
    .map(({ validFrom }) => validFrom);
  const days = [...listed, ...founded].filter((day) => day !== null && day > today) as LocalDate[];
  return [...new Set(days)].sort();
};

/** When somebody joins what is open next, as far as the directory knows by now; null where nobody does. */
export const nextJoinAt = (task: AssignedTask, context: Context): Instant | null => {
  if (groupsOf(task).length === 0 || openCyclesOf(task).length === 0) return null;
  const { directory, now } = context;
  if (joinedMeanwhile(task, context)) return now;
  return (
    comingDays(task, directory, dateOf(now))
      .map((day) => startOfDay(day))
      .find((at) => joinedMeanwhile(task, { ...context, now: at }) !== null) ?? null
  );
};

/** Whether something of what was open when it left its group still waits for it. */
const stillOwes = (task: AssignedTask, { agencyId }: Assignee): boolean =>
  openCyclesOf(task).some(({ no }) => participantOf(task, no, agencyId)?.completion === null) ||
  owesAnswer(task, agencyId);

/** Who left its group and has done what it owed is one of those who took part before. */
export const withoutSettledMembers = (task: AssignedTask): AssignedTask => {
  const { assignees } = task.assignment;
  // Asked after every event.
  const gone = assignees.filter((one) => !goesOn(one) && !stillOwes(task, one));
  if (gone.length === 0) return task;
  const staying = assignees.filter((one) => !gone.includes(one));
  const former = (task.former ?? []).filter((one) => gone.every(({ agencyId }) => agencyId !== one.agencyId));
  const moved: AssignedTask = {
    ...task,
    assignment: { ...task.assignment, assignees: staying },
    former: [...former, ...gone],
  };
  return gone.reduce<AssignedTask>((next, { agencyId }) => releaseOfficer(next, agencyId), moved);
};
