import { z } from 'zod';
import { committed, day, foreseenRefusal, listOf, mirrorOf, time, whole } from '#libs/contracts/http/answer';
import {
  accountRef,
  agencyRef,
  groupRef,
  id,
  localDate,
  referenceAnswer,
  text,
  unitRef,
} from '#libs/contracts/http/common';
import { decidedBy } from '#libs/contracts/http/documents';
import { participantRole } from '#libs/contracts/http/standing';
import { decidingDocument } from '#libs/contracts/http/tasks';
import type { Succession } from '#libs/domain/directory/directory';
import type { Need, Obligations } from '#libs/domain/succession/open-parts';
import type { SuccessionKind, TaskPart, Withdrawal } from '#libs/domain/succession/succession';

/** A fact for readers of documents: the work of an agency or group is another one's from a day on. */
const fact = z.object({ from: unitRef, to: unitRef, on: localDate }).strict();

const agencies = z.array(agencyRef).max(500);

/** The end of an agency by a document, which moves what is open to its successors. */
const act = z
  .object({
    kind: z.enum(['merger', 'renaming', 'split', 'dissolution']),
    from: agencyRef,
    to: z.union([agencyRef.transform((one) => [one]), agencies]).default([]),
    on: localDate,
    document: decidingDocument,
    /** Who answers for what comes up under the old name later; the first successor where missing. */
    general: agencyRef.optional(),
    /** By group: who takes the agency's place in it. */
    groups: z.record(groupRef, agencies).default({}),
    /** Accounts that act for a successor from that day. Missing: all of a renamed agency, else none. */
    accounts: z
      .array(z.object({ userId: accountRef, agencyId: agencyRef }).strict())
      .max(1000)
      .optional(),
  })
  .strict();

export const succession = z.union([act, fact]);

export const successorChoices = z
  .object({
    choices: z
      .array(
        z
          .object({
            taskId: id,
            part: z.enum(['participant', 'monitoring', 'resolver']).default('participant'),
            /** null lets the part go, where others are left. */
            to: agencyRef.nullable(),
          })
          .strict(),
      )
      .min(1)
      .max(1000),
  })
  .strict();

export const successionAmendment = z.object({ on: localDate, document: decidingDocument }).strict();

/** The document is asked for where the succession is confirmed. */
export const successionWithdrawal = z
  .object({ reason: text(5000), document: decidingDocument.optional() })
  .strict();

const kind = mirrorOf<SuccessionKind>()(z.enum(['merger', 'renaming', 'split', 'dissolution']));
const part = mirrorOf<TaskPart>()(z.enum(['participant', 'monitoring', 'accepting', 'resolver']));
const status = z.enum(['recorded', 'confirmed', 'carried-out', 'withdrawn']);
const because = {
  kind,
  from: z.string(),
  to: z.array(z.string()),
  /** Who answers for what comes up under the old name afterwards. */
  general: z.string(),
  on: day,
  document: decidedBy,
};

/** A succession that moves what is open, as it stands; `asked` is null where that cannot be asked. */
export const successionView = z
  .strictObject({
    id: z.string(),
    status,
    ...because,
    fromName: z.string(),
    toNames: z.array(z.string()),
    groups: z.record(z.string(), z.array(z.string())),
    accounts: z.array(z.strictObject({ userId: z.string(), agencyId: z.string() })),
    choices: z.array(z.strictObject({ taskId: z.string(), part, to: z.string().nullable(), by: z.string() })),
    recordedBy: z.string(),
    recordedAt: time,
    confirmedAt: time.nullable(),
    finishedAt: time.nullable(),
    asked: whole.nullable(),
    moved: whole,
    refused: z.array(z.strictObject({ id: z.string(), code: z.string() })),
    withdrawal: z.exactOptional(
      mirrorOf<Withdrawal>()(
        z.strictObject({ by: z.string(), at: time, reason: z.string(), document: decidedBy.nullable() }),
      ),
    ),
  })
  .meta({ id: 'RecordedSuccession' });

/** What readers of documents are told alone. */
const factView = mirrorOf<Succession>()(
  z
    .strictObject({
      from: z.string(),
      to: z.string(),
      on: day,
      act: z.exactOptional(z.string()),
      general: z.exactOptional(z.literal(true)),
      until: z.exactOptional(day),
      told: z.exactOptional(day),
    })
    .meta({ id: 'SuccessionFact' }),
);
export const successionPage = listOf(z.union([successionView, factView]));

const need = mirrorOf<Need>()(
  z.enum(['split', 'dissolution', 'lead-and-coordinator', 'successor-finished']),
).nullable();
const obligations = mirrorOf<Obligations>()(
  z.strictObject({
    awaitingAcceptance: whole,
    requestsToAnswer: whole,
    requestsMade: whole,
    pendingDecisions: whole,
    difficultiesToSolve: whole,
  }),
);
/** A part of an open task that has to go to another agency; without a title for who keeps the directory. */
const moving = z
  .strictObject({
    taskId: z.string(),
    planId: z.string(),
    number: z.string(),
    title: z.exactOptional(z.string()),
    supervisorId: z.string(),
    part,
    role: participantRole.nullable(),
    groupId: z.string().nullable(),
    obligations,
    need,
    mayBeLetGo: z.boolean(),
    to: z.string().nullable(),
    toName: z.string().nullable(),
    isChosen: z.boolean(),
    cannot: z.array(z.string()),
  })
  .meta({ id: 'MovingPart' });

/** What would move to whom, and what a person still has to choose. */
export const previewedSuccession = z
  .strictObject({
    ...because,
    fromName: z.string(),
    tasks: z.array(moving),
    closedTasks: whole,
    plans: z.array(z.strictObject({ planId: z.string(), number: z.string().nullable(), to: z.string() })),
    groups: z.array(
      z.strictObject({
        groupId: z.string(),
        name: z.string(),
        joining: z.array(z.string()),
        members: whole,
        left: whole,
      }),
    ),
    accounts: z.array(
      z.strictObject({
        userId: z.string(),
        name: z.string(),
        roles: z.array(z.string()),
        to: z.string().nullable(),
      }),
    ),
    missing: z.array(z.strictObject({ taskId: z.string(), part, need })),
    refusal: foreseenRefusal.nullable(),
  })
  .meta({ id: 'PreviewedSuccession' });

export const successionAnswer = z
  .strictObject({ id: z.string(), status: status.nullable(), ...committed })
  .meta({ id: 'SuccessionCommandAnswer' });

/** The answer about an act; that of the directory where only a fact was recorded; the preview where that was asked for. */
export const recordedSuccession = z.union([successionAnswer, referenceAnswer, previewedSuccession]);
