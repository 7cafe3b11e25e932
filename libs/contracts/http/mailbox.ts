import { z } from 'zod';
import { listOf, time } from '#libs/contracts/http/answer';

/** The demonstration's mail. */
export const mailbox = listOf(
  z
    .strictObject({
      id: z.string(),
      receivedAt: time,
      from: z.string().nullable(),
      to: z.array(z.string()),
      subject: z.string(),
      /** As the mail itself says. */
      date: z.string().nullable(),
      messageId: z.string().nullable(),
      text: z.string(),
      html: z.string().nullable(),
    })
    .meta({ id: 'Mail' }),
);
