import type { InEveryLanguage } from '#libs/domain/shared/language';
import { spokenLanguage } from './language';

/** A field that the server did not accept. */
export interface RefusedField extends InEveryLanguage {
  readonly field: string;
}

/** Something was asked for properly and is not done: exit code 1. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly detail: InEveryLanguage,
    readonly fields: readonly RefusedField[] = [],
    /** Of the server's answer; null where no server said it. */
    readonly status: number | null = null,
  ) {
    super(`${code}: ${detail.en}`);
    this.name = 'Refused';
  }
}

/** The command line makes no sense: exit code 2. */
export class Misuse extends Error {
  constructor(readonly detail: InEveryLanguage) {
    super(detail.en);
    this.name = 'Misuse';
  }
}

/** It was done, and took back what was done before: exit code 3. */
export class DoneWithConsequence extends Error {
  constructor(readonly detail: InEveryLanguage) {
    super(detail.en);
    this.name = 'DoneWithConsequence';
  }
}

/** What went wrong, in the language of the command line; after the Vietnamese stands the English. */
export const toldText = ({ vi, en }: InEveryLanguage): string =>
  spokenLanguage() === 'en' ? en : `${vi}\n  ${en}`;

const fieldText = ({ field, vi, en }: RefusedField): string =>
  `  - ${field}: ${spokenLanguage() === 'en' ? en : vi === en ? vi : `${vi} / ${en}`}`;

/** What a refusal says on standard error: the code first, for scripts. */
export const refusalText = ({ code, detail, fields }: Refused): string =>
  [`${code}: ${toldText(detail)}`, ...fields.map(fieldText)].join('\n');
