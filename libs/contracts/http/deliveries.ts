import { z } from 'zod';
import { listOf, time, whole } from '#libs/contracts/http/answer';
import { accountRef, id, page } from '#libs/contracts/http/common';
import { noticeKind } from '#libs/contracts/http/rehearsals';

export const deliveryFilters = z.object({
  task: id.optional(),
  recipient: accountRef.optional(),
  status: z.enum(['waiting', 'sent', 'suppressed', 'failed']).optional(),
  ...page,
});

const part = z
  .strictObject({
    kind: noticeKind,
    taskId: z.string(),
    number: z.string(),
    title: z.string(),
    deadline: time.nullable(),
    /** Why it was left out. */
    suppressed: z.string().nullable(),
  })
  .meta({ id: 'DeliveryPart' });

/** A mail with what became of it. */
export const deliveryPage = listOf(
  z
    .strictObject({
      id: z.string(),
      recipientId: z.string(),
      /** The name of the account to which it goes. */
      recipient: z.string(),
      kinds: z.array(noticeKind),
      taskIds: z.array(z.string()),
      parts: z.array(part),
      status: z.enum(['waiting', 'sent', 'suppressed', 'failed']),
      reason: z.string().nullable(),
      slot: time,
      attempts: whole,
      lastError: z.string().nullable(),
      createdAt: time,
      sentAt: time.nullable(),
      messageId: z.string(),
    })
    .meta({ id: 'Delivery' }),
);
