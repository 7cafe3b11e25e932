import { z } from 'zod';
import { mirrorOf, time, whole } from '#libs/contracts/http/answer';
import { issuedDocument, storedFile } from '#libs/contracts/http/documents';
import { fourDates, participantRole, standing } from '#libs/contracts/http/standing';
import type { Extension } from '#libs/domain/annex-task/extension/index';
import type {
  Completion,
  CoordinationInput,
  CoordinationRequest,
  Deliverable,
  LapseCause,
  ProgressReport,
} from '#libs/domain/annex-task/kernel/index';
import type { ReturnProposal } from '#libs/domain/annex-task/reassignment/index';

const lapseCause = mirrorOf<LapseCause>()(z.enum(['reassigned', 'succeeded', 'accepted']));

const decided = {
  decidedAt: time.nullable(),
  decidedBy: z.string().nullable(),
  answer: z.string().nullable(),
  /** Why nobody decides about it any more; absent where it did not lapse. */
  lapsedAs: z.exactOptional(lapseCause),
};

/** A lead's request for a later deadline, and what became of it. */
export const extension = mirrorOf<Extension>()(
  z
    .strictObject({
      n: whole,
      status: z.enum(['requested', 'granted', 'refused', 'lapsed']),
      requestedAt: time,
      requestedBy: z.string(),
      /** The deadline that was to be kept when it was asked for. */
      from: time,
      proposedDue: time,
      reason: z.string(),
      /** The deadline that was granted, perhaps another one than proposed. */
      due: time.nullable(),
      document: issuedDocument.nullable(),
      ...decided,
    })
    .meta({ id: 'Extension' }),
);

/** A unit's proposal that the task be given to another one, or adjusted. */
export const returnProposal = mirrorOf<ReturnProposal>()(
  z
    .strictObject({
      n: whole,
      kind: z.enum(['return', 'adjust']),
      status: z.enum(['proposed', 'accepted', 'refused', 'lapsed']),
      proposedAt: time,
      proposedBy: z.string(),
      reason: z.string(),
      suggestedAgencyId: z.string().nullable(),
      opinion: z.string().nullable(),
      ...decided,
    })
    .meta({ id: 'ReturnProposal' }),
);

export const progressReport = mirrorOf<ProgressReport>()(
  z
    .strictObject({
      at: time,
      by: z.string(),
      percent: whole.nullable(),
      result: z.string(),
      difficulties: z.string().nullable(),
      proposals: z.string().nullable(),
    })
    .meta({ id: 'ProgressReport' }),
);

const coordinationInput = mirrorOf<CoordinationInput>()(
  z
    .strictObject({
      n: whole,
      status: z.enum(['submitted', 'accepted', 'returned']),
      submittedAt: time,
      submittedBy: z.string(),
      summary: z.string(),
      files: z.array(storedFile),
      reason: z.string().nullable(),
      document: z.exactOptional(issuedDocument),
    })
    .meta({ id: 'CoordinationInput' }),
);

/** What one lead asks of one coordinating unit, with what that unit sent. */
export const coordinationRequest = mirrorOf<CoordinationRequest>()(
  z
    .strictObject({
      n: whole,
      leadAgencyId: z.string(),
      content: z.string(),
      due: time.nullable(),
      requestedAt: time,
      status: z.enum(['open', 'closed', 'waived']),
      missedAt: time.nullable(),
      reason: z.string().nullable(),
      inputs: z.array(coordinationInput),
    })
    .meta({ id: 'CoordinationRequest' }),
);

const knownDeliverable = mirrorOf<Deliverable>()(
  z.strictObject({
    n: whole,
    status: z.enum([
      'awaiting-sign-off',
      'sent-back',
      'awaiting-acceptance',
      'returned',
      'approved',
      'withdrawn',
    ]),
    submittedAt: time,
    submittedBy: z.string(),
    summary: z.string(),
    files: z.array(storedFile),
    document: issuedDocument.nullable(),
    decidedAt: time.nullable(),
    reason: z.string().nullable(),
    preparedAt: z.exactOptional(time),
    knownAt: z.exactOptional(time),
    decision: z.exactOptional(issuedDocument),
    signedOffBy: z.exactOptional(z.string()),
    acceptableSince: z.exactOptional(time),
  }),
);
/** A product; `etag` is the If-Match of whoever decides about it. */
export const deliverable = knownDeliverable.extend({ etag: z.string() }).meta({ id: 'Deliverable' });

const completion = mirrorOf<Completion>()(
  z.strictObject({
    reportedAt: time,
    acceptedAt: time,
    lateAgainstOriginal: z.boolean(),
    lateAgainstApproved: z.boolean(),
  }),
);

/** One agency's part in one cycle; `etag` is the If-Match of whoever acts for it. */
export const participant = standing
  .extend({
    cycle: whole,
    agencyId: z.string(),
    name: z.string(),
    role: participantRole,
    groupId: z.string().nullable(),
    acknowledgedAt: time.nullable(),
    acknowledgedBy: z.string().nullable(),
    overdueSince: time.nullable(),
    /** When its part was given to another agency. */
    releasedAt: time.nullable(),
    dates: fourDates,
    completion: completion.nullable(),
    progress: z.array(progressReport),
    requests: z.array(coordinationRequest),
    extensions: z.array(extension),
    returnProposals: z.array(returnProposal),
    deliverables: z.array(deliverable),
    etag: z.string(),
  })
  .meta({ id: 'Participant' });
