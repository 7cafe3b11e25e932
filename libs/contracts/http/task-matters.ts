import { z } from 'zod';
import { day, dayOrTime, mirrorOf, time, whole } from '#libs/contracts/http/answer';
import { decidedBy, issuedDocument, storedFile } from '#libs/contracts/http/documents';
import { accepts, participantRole } from '#libs/contracts/http/standing';
import type { AmendedTerms, Amendment, AmendmentProposal } from '#libs/domain/annex-task/amendment/index';
import type { Addressee, Directive } from '#libs/domain/annex-task/directive/index';
import type { OpenGroup, OrderedReport, Receiver, TaskGroup } from '#libs/domain/annex-task/kernel/index';
import type { OfficialReminder } from '#libs/domain/annex-task/official-reminder/index';
import type { Cancellation, TaskOfPlan } from '#libs/domain/annex-task/supersession/index';
import type { Suspension } from '#libs/domain/annex-task/suspension/index';

/** A time in which the task's clock stood still. */
export const suspension = mirrorOf<Suspension>()(
  z
    .strictObject({
      from: time,
      until: time.nullable(),
      to: time.nullable(),
      reason: z.string(),
      by: z.string(),
      document: issuedDocument.nullable(),
    })
    .meta({ id: 'Suspension' }),
);

/** What is new about a task, or was before; what is left out stayed. */
const amendedTerms = mirrorOf<AmendedTerms>()(
  z
    .strictObject({
      title: z.string().optional(),
      product: z.string().nullable().optional(),
      due: dayOrTime.optional(),
      until: day.optional(),
      accepts: accepts.optional(),
    })
    .meta({ id: 'AmendedTerms' }),
);

export const amendment = mirrorOf<Amendment>()(
  z
    .strictObject({
      n: whole,
      at: time,
      by: z.string(),
      document: decidedBy,
      before: amendedTerms,
      after: amendedTerms,
    })
    .meta({ id: 'TaskAmendment' }),
);

const knownProposal = mirrorOf<AmendmentProposal>()(
  z.strictObject({
    n: whole,
    status: z.enum(['proposed', 'accepted', 'refused']),
    agencyId: z.string(),
    heldBy: z.exactOptional(z.string()),
    proposedAt: time,
    proposedBy: z.string(),
    reason: z.string(),
    before: amendedTerms,
    after: amendedTerms,
    decidedAt: time.nullable(),
    decidedBy: z.string().nullable(),
    answer: z.string().nullable(),
    document: issuedDocument.nullable(),
  }),
);
/** Other terms that a unit or the monitoring agency proposed; `name` is that of whoever has the proposal now. */
export const amendmentProposal = knownProposal
  .extend({ status: z.enum(['proposed', 'accepted', 'refused', 'lapsed']), name: z.string() })
  .meta({ id: 'AmendmentProposal' });

export const cancellation = mirrorOf<Cancellation>()(
  z
    .strictObject({
      at: time,
      by: z.string(),
      reason: z.string(),
      document: issuedDocument.nullable(),
      cause: z.exactOptional(z.literal('suspended-throughout')),
    })
    .meta({ id: 'Cancellation' }),
);

/** A task of another plan, from which this one takes over, or which goes on with this one. */
export const taskOfPlan = mirrorOf<TaskOfPlan>()(
  z.strictObject({ planId: z.string(), taskId: z.string() }).meta({ id: 'TaskOfPlan' }),
);

const addressee = mirrorOf<Addressee>()(
  z.strictObject({
    agencyId: z.string(),
    acknowledgedAt: time.nullable(),
    acknowledgedBy: z.string().nullable(),
    answeredAt: time.nullable(),
    answeredBy: z.string().nullable(),
    answer: z.string().nullable(),
    releasedAt: z.exactOptional(time),
  }),
);
const knownDirective = mirrorOf<Directive>()(
  z.strictObject({
    n: whole,
    kind: z.enum(['direction', 'inspection-conclusion', 'criticism', 'commendation']),
    issuedAt: time,
    issuedBy: z.string(),
    text: z.string(),
    due: time.nullable(),
    document: issuedDocument.nullable(),
    addressees: z.array(addressee),
  }),
);
/** What the supervisor said to those who take part, with what each did about it. */
export const directive = knownDirective
  .extend({ addressees: z.array(addressee.extend({ name: z.string() }).meta({ id: 'Addressee' })) })
  .meta({ id: 'Directive' });

/** A letter that was issued to urge agencies on (công văn đôn đốc). */
export const officialReminder = mirrorOf<OfficialReminder>()(
  z
    .strictObject({
      n: whole,
      at: time,
      by: z.string(),
      to: z.array(z.string()),
      document: decidedBy,
      files: z.array(storedFile),
      corrects: z.exactOptional(whole),
      correctedBy: z.exactOptional(whole),
    })
    .meta({ id: 'OfficialReminder' }),
);

/** A group whose members take part as the directory has them. */
export const taskGroup = mirrorOf<TaskGroup>()(
  z
    .strictObject({ groupId: z.string(), role: participantRole, exception: z.exactOptional(z.string()) })
    .meta({ id: 'TaskGroup' }),
);
const knownOpenGroup = mirrorOf<OpenGroup>()(
  taskGroup.extend({
    condition: z.exactOptional(z.string()),
    asked: z.exactOptional(z.array(z.string())),
    nobody: z.exactOptional(z.literal(true)),
  }),
);
/** A group that owes nothing until its members are named, with those that were. */
export const openGroup = knownOpenGroup.extend({ members: z.array(z.string()) }).meta({ id: 'OpenGroup' });

const receiver = mirrorOf<Receiver>()(
  z.strictObject({ text: z.string(), agencyId: z.string().nullable(), groupId: z.string().nullable() }),
);
const knownReport = mirrorOf<OrderedReport>()(
  z.strictObject({
    to: z.array(receiver),
    waitsFor: z.array(z.strictObject({ key: z.string(), title: z.string(), taskId: z.string().nullable() })),
  }),
);
/** Where a report goes, and which others have to be in before. */
export const orderedReport = knownReport
  .extend({ to: z.array(receiver.extend({ name: z.string() })) })
  .meta({ id: 'OrderedReport' });
