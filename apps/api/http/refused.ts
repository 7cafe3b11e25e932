import type { RefusalCode } from '#libs/domain/shared/refusal-code';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';

/** One wrong field of a request. */
export interface WrongField {
  readonly field: string;
  readonly message: string;
}

/** Carries a refusal out of a handler; the filter turns it into problem+json. */
export class Refused extends Error {
  constructor(
    readonly rejection: Rejection,
    readonly fields: readonly WrongField[] = [],
  ) {
    super(rejection.code);
    this.name = 'Refused';
  }
}

/** Refuses with a code and its facts. */
export const refuse = (code: RefusalCode, facts: Rejection['facts'] = {}): never => {
  throw new Refused(reject(code, facts));
};

/** The result of a use case, unless it is a refusal. */
export const accepted = <T>(result: T | Rejection): T => {
  if (isRejection(result)) throw new Refused(result);
  return result;
};

/** What was asked for, or 404 with the code. */
export const found = <T>(value: T | null | undefined, code: RefusalCode, facts: Rejection['facts'] = {}): T =>
  value ?? refuse(code, facts);
