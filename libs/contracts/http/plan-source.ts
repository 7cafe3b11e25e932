import { z } from 'zod';
import { whole } from '#libs/contracts/http/answer';
import { draftPartAnswer } from '#libs/contracts/http/draft-rows';

const use = z
  .strictObject({ part: draftPartAnswer, key: z.string(), field: z.string() })
  .meta({ id: 'SourceUse' });

/** Counts from 1; null where the format has no such thing. */
const place = z
  .strictObject({
    page: whole.nullable(),
    line: whole.nullable(),
    paragraph: whole.nullable(),
    row: whole.nullable(),
    sheet: z.string().nullable(),
  })
  .meta({ id: 'SourcePlace' });

const used = {
  text: z.string(),
  /** A row's value was read from it; it says what document this is; it is a heading or empty; nothing was made of it. */
  role: z.enum(['row', 'document', 'heading', 'unused']),
  uses: z.array(use),
};

const row = z
  .strictObject({
    place,
    cells: z.array(z.strictObject({ ...used, rowSpan: whole, colSpan: whole }).meta({ id: 'SourceCell' })),
  })
  .meta({ id: 'SourceRow' });

const block = z
  .union([
    z
      .strictObject({ kind: z.enum(['heading', 'paragraph', 'item']), place, ...used })
      .meta({ id: 'SourceText' }),
    z.strictObject({ kind: z.literal('table'), place, rows: z.array(row) }).meta({ id: 'SourceTable' }),
  ])
  .meta({ id: 'SourceBlock' });

/** The file of a draft as it was read. `kept` is false of a file that was imported before files were kept. */
export const planSource = z
  .strictObject({ planId: z.string(), fileName: z.string(), kept: z.boolean(), blocks: z.array(block) })
  .meta({ id: 'PlanSource' });
