import { z } from 'zod';
import { committed, foreseenRefusal, whole } from '#libs/contracts/http/answer';

const counts = { create: whole, correct: whole, end: whole, same: whole, refused: whole };

/** What a sheet of the directory would do, row by row; `tag` is the If-Match with which it is taken. */
export const previewedSheet = z
  .strictObject({
    tag: z.string(),
    counts: z.strictObject(counts),
    rows: z.array(
      z
        .strictObject({
          sheet: z.string(),
          row: whole,
          key: z.string(),
          name: z.string().nullable(),
          action: z.enum(['create', 'correct', 'end', 'same']),
          changes: z.array(z.strictObject({ column: z.string(), before: z.unknown(), after: z.unknown() })),
          refusal: foreseenRefusal.nullable(),
        })
        .meta({ id: 'PreviewedRow' }),
    ),
  })
  .meta({ id: 'PreviewedSheet' });

/** How many entries of each kind a sheet made or changed; its preview where that was asked for. */
export const takenSheet = z.union([
  z
    .strictObject({ ...committed, agencies: whole, groups: whole, accounts: whole })
    .meta({ id: 'AppliedSheet' }),
  previewedSheet,
]);
