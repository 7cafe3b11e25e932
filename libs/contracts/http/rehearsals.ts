import { z } from 'zod';
import { time, whole, wordOf } from '#libs/contracts/http/answer';
import { refusedTask } from '#libs/contracts/http/plan-answers';
import type { NoticeKind } from '#libs/domain/notices/notice';

/** What somebody is told; more kinds may come. */
export const noticeKind = wordOf<NoticeKind>();

const line = z
  .strictObject({
    taskId: z.string(),
    number: z.string(),
    title: z.string(),
    kind: noticeKind,
    /** What it is about in the language asked for, as the mail's subject would begin. */
    what: z.string(),
    deadline: time.nullable(),
    level: whole.nullable(),
  })
  .meta({ id: 'RehearsedLine' });

/** What a plan would send; the first mails are told one by one, `totals` count all of them. */
export const rehearsal = z
  .strictObject({
    planId: z.string(),
    from: time,
    until: time,
    acknowledged: z.boolean(),
    tasks: whole,
    count: whole,
    noLongerNeeded: whole,
    refused: z.array(refusedTask),
    mails: z.array(
      z
        .strictObject({
          recipientId: z.string(),
          name: z.string(),
          slot: time,
          suppressed: z.enum(['no-recipient', 'no-address']).nullable(),
          lines: z.array(line),
        })
        .meta({ id: 'RehearsedMail' }),
    ),
    totals: z.array(
      z
        .strictObject({
          month: z.string(),
          recipientId: z.string(),
          name: z.string(),
          mails: whole,
          lines: whole,
        })
        .meta({ id: 'RehearsedTotal' }),
    ),
  })
  .meta({ id: 'Rehearsal' });
