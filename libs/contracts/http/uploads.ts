import { z } from 'zod';
import { instant, text } from '#libs/contracts/http/common';

/** A file that is about to come in parts. */
export const uploadBegun = z.object({
  name: text(255),
  mediaType: z.string().max(200).optional(),
  size: z.number().int().min(0),
});

/** How much of a file has arrived: the next part begins at `offset`. */
export const upload = z
  .object({
    id: z.string(),
    name: z.string(),
    mediaType: z.string(),
    size: z.number().int(),
    expiresAt: instant,
    offset: z.number().int(),
  })
  .meta({ id: 'Upload' });

export const uploadPart = z.object({ offset: z.coerce.number().int().min(0) });

/** The uploads that a command takes as its files, in a form as JSON. */
export const takenUploads = z.array(z.string().max(100)).max(20);
