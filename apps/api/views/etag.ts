import { canonical, sha256 } from '#libs/ledger/hash';

/** The version of a part as If-Match compares it: changes whenever anything in the part does. */
export const etagOf = (part: unknown): string => sha256(canonical(part)).slice(0, 16);
