import { z } from 'zod';
import { day, mirrorOf, whole } from '#libs/contracts/http/answer';
import type { DecidingDocument, DocumentRef, FileRef } from '#libs/domain/annex-task/kernel/index';

const particulars = {
  issuer: z.string().nullable(),
  signer: z.string().nullable(),
  subject: z.string().nullable(),
};

/** An issued document; null where a part of it is not known. */
export const issuedDocument = mirrorOf<DocumentRef>()(
  z
    .strictObject({ number: z.string().nullable(), date: day.nullable(), ...particulars })
    .meta({ id: 'IssuedDocument' }),
);

/** A document that decided something: by number and date it can be found again. */
export const decidedBy = mirrorOf<DecidingDocument>()(
  z.strictObject({ number: z.string(), date: day, ...particulars }).meta({ id: 'DecidingDocument' }),
);

/** A stored file; it is downloaded by its place in the list that has it, counted from 1. */
export const storedFile = mirrorOf<FileRef>()(
  z
    .strictObject({ name: z.string(), mediaType: z.string(), size: whole, sha256: z.string() })
    .meta({ id: 'StoredFile' }),
);
