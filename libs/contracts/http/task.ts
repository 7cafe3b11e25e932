import { z } from 'zod';
import { day, dayOrTime, mirrorOf, time, whole } from '#libs/contracts/http/answer';
import { difficultyView } from '#libs/contracts/http/difficulties';
import { accepts, standing } from '#libs/contracts/http/standing';
import * as matters from '#libs/contracts/http/task-matters';
import { participant } from '#libs/contracts/http/task-parts';
import type { AvailableAction } from '#libs/domain/annex-task/offers/index';
import type { Cycle, TaskSchedule, TaskSource } from '#libs/domain/annex-task/kernel/index';
import type { Delay, DelayShare, DelaySpan, Rail } from '#libs/domain/annex-task/standing/index';
import { taskPermissions } from '#libs/domain/permissions/permissions';

type CommandName = AvailableAction['type'];
const commandNames = Object.keys(taskPermissions) as [CommandName, ...CommandName[]];

const knownAction = mirrorOf<AvailableAction>()(
  z.strictObject({
    type: z.enum(commandNames),
    cycle: whole,
    n: whole.nullable(),
    groupId: z.exactOptional(z.string()),
    /** It can be done, and nobody waits for it. */
    further: z.exactOptional(z.literal(true)),
    /** On whose behalf. */
    onBehalfOf: z.exactOptional(z.string()),
  }),
);

/**
 * Something the caller may do now; `n` is the deliverable, input, request … it is about. With what a page needs to draw its
 * button and its form.
 */
export const availableAction = knownAction
  .extend({
    /** The key of what it is called in the catalogue. */
    label: z.string(),
    /** To where it is sent, below `/api/v1`. */
    path: z.string(),
    /** What the number in the address is of. */
    about: z
      .enum(['input', 'deliverable', 'extension', 'proposal', 'amendment', 'difficulty', 'directive'])
      .nullable(),
    /** Sent as a form with files. */
    files: z.boolean(),
    /** What the offer decides of the body. */
    given: z.strictObject({
      cycle: z.exactOptional(whole),
      request: z.exactOptional(whole),
      groupId: z.exactOptional(z.string()),
    }),
    /** What the person on whose behalf it would be done is called; absent in lists. */
    onBehalfOfName: z.exactOptional(z.string()),
    /** The version of the part that was seen, for If-Match; absent in lists, and where the command takes none. */
    ifMatch: z.exactOptional(z.string()),
  })
  .meta({ id: 'AvailableAction' });

const schedule = mirrorOf<TaskSchedule>()(
  z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('continuous') }),
      z.strictObject({
        kind: z.literal('single'),
        start: day.nullable(),
        due: dayOrTime.nullable(),
        interim: z.array(day),
        interimOn: z.exactOptional(z.string()),
      }),
      z.strictObject({
        kind: z.literal('recurring'),
        every: z.enum(['yearly', 'half-yearly', 'quarterly', 'monthly', 'weekly']),
        from: day,
        until: day,
        dueMonthDay: z.string().nullable(),
        dueDay: z.exactOptional(whole),
      }),
    ])
    .meta({ id: 'TaskSchedule' }),
);

const source = mirrorOf<TaskSource>()(
  z
    .strictObject({
      part: z.string(),
      page: whole.nullable(),
      line: whole.nullable(),
      table: whole.nullable(),
      row: whole.nullable(),
    })
    .meta({ id: 'TaskSource' }),
);

/** Who handles a task in an agency. */
export const officer = z.strictObject({ userId: z.string(), name: z.string() }).meta({ id: 'Officer' });

const unit = z
  .strictObject({
    agencyId: z.string(),
    name: z.string(),
    groupId: z.string().nullable(),
    /** It owes what was open when it left its group, and nothing that opens later. */
    leftGroup: z.exactOptional(z.literal(true)),
    officer: officer.nullable(),
  })
  .meta({ id: 'TaskUnit' });

const knownCycle = mirrorOf<Cycle>()(
  z.strictObject({
    no: whole,
    label: z.string(),
    periodStart: day.nullable(),
    periodEnd: day.nullable(),
    openedAt: time,
    due: time.nullable(),
    rule: z.exactOptional(z.string()),
    completedAt: time.nullable(),
  }),
);
const cycle = knownCycle
  .extend({
    participants: z.array(participant),
    /** Whose part was given to others. */
    former: z.array(participant),
  })
  .meta({ id: 'Cycle' });

const bearer = z.strictObject({
  bearer: z.enum(['lead', 'coordinator', 'approver', 'suspension']),
  agencyId: z.string().nullable(),
  userId: z.string().nullable(),
});
const delayShare = mirrorOf<DelayShare>()(bearer.extend({ ms: whole }));
const delaySpan = mirrorOf<DelaySpan>()(z.strictObject({ from: time, to: time, bearers: z.array(bearer) }));
const named = { name: z.string().nullable() };
const knownDelay = mirrorOf<Delay>()(
  z.strictObject({
    cycle: whole,
    agencyId: z.string(),
    from: time,
    to: time.nullable(),
    ms: whole,
    shares: z.array(delayShare),
    spans: z.array(delaySpan),
  }),
);
/** Who was waited for when, without a gap. */
const namedSpans = z.array(delaySpan.extend({ bearers: z.array(bearer.extend(named)) }));
/** The time that a lead's part of a cycle has taken, and whose it was. */
const delay = knownDelay
  .extend({
    name: z.string(),
    shares: z.array(delayShare.extend(named)),
    spans: namedSpans,
  })
  .meta({ id: 'Delay' });

const knownRail = mirrorOf<Rail>()(
  z.strictObject({
    cycle: whole,
    agencyId: z.string(),
    from: time,
    to: time.nullable(),
    spans: z.array(delaySpan),
    points: z.array(
      z
        .strictObject({ kind: z.enum(['handed-in', 'returned', 'approved', 'coordination']), at: time })
        .meta({ id: 'RailPoint' }),
    ),
  }),
);
/** The line that a list draws of a task: of the lead whose standing the status is. */
export const rail = knownRail.extend({ name: z.string(), spans: namedSpans }).meta({ id: 'Rail' });

/** A task as people read it, at one instant. */
export const taskView = standing
  .extend({
    id: z.string(),
    planId: z.string(),
    planNumber: z.string().nullable(),
    key: z.string(),
    number: z.string(),
    section: z.string().nullable(),
    title: z.string(),
    product: z.string().nullable(),
    accepts,
    monitoringAgencyId: z.string(),
    supervisorId: z.string(),
    policyId: z.string(),
    pastDeadline: z.enum(['record-done', 'follow-from-today']).nullable(),
    doneOn: day.nullable(),
    doneBy: z.string().nullable(),
    source: z.exactOptional(source),
    assignedOn: z.exactOptional(day),
    groups: z.exactOptional(z.array(matters.taskGroup)),
    timing: z.strictObject({ text: z.string(), rule: z.string(), schedule }),
    at: time,
    version: whole,
    assignedAt: time,
    completedAt: time.nullable(),
    monitoringAgency: z.string(),
    supervisor: z.string(),
    /** Who approves what the leads hand in, as receipts name them. */
    approver: z.string(),
    leads: z.array(unit),
    coordinators: z.array(unit),
    cycles: z.array(cycle),
    delay: z.array(delay),
    availableActions: z.array(availableAction),
    suspensions: z.array(matters.suspension),
    amendments: z.array(matters.amendment),
    amendmentProposals: z.array(matters.amendmentProposal),
    cancellation: matters.cancellation.nullable(),
    successor: matters.taskOfPlan.nullable(),
    predecessors: z.array(matters.taskOfPlan),
    directives: z.array(matters.directive),
    difficulties: z.array(difficultyView),
    officialReminders: z.array(matters.officialReminder),
    report: matters.orderedReport.nullable(),
    openGroups: z.array(matters.openGroup),
  })
  .meta({ id: 'Task' });
