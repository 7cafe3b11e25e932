import { z } from 'zod';
import { searched } from '#libs/contracts/http/common';

export const credentials = z.object({
  username: searched(200).min(1),
  password: z.string().min(1).max(1000),
  /** For browsers: the session is kept in a cookie as well. */
  cookie: z.boolean().default(false),
});

export const session = z
  .strictObject({
    token: z.string(),
    expiresAt: z.string(),
    user: z.strictObject({
      id: z.string(),
      name: z.string(),
      agencyId: z.string().nullable(),
      roles: z.array(z.string()),
    }),
  })
  .meta({ id: 'Session' });
export type SessionBody = z.infer<typeof session>;
