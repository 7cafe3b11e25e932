import { z } from 'zod';
import { searched } from '#libs/contracts/http/common';

export const credentials = z.object({
  username: searched(200).min(1),
  password: z.string().min(1).max(1000),
});

export const session = z.object({
  token: z.string(),
  expiresAt: z.string(),
  user: z.object({
    id: z.string(),
    name: z.string(),
    agencyId: z.string().nullable(),
    roles: z.array(z.string()),
  }),
});
export type SessionBody = z.infer<typeof session>;
