import { defaultLanguage, type Language } from '#libs/domain/shared/language';
import { wordIn } from '#libs/messages/say';
import type { Word } from '#libs/messages/word';

/** Something the embedded stack needs is missing or broken; the message says what to do about it. */
export class EmbeddedError extends Error {
  constructor(
    /** Stable, e.g. `EMBEDDED.TEMPORAL_NOT_FOUND`. */
    readonly code: string,
    private readonly detail: Word,
  ) {
    super(`${code}: ${wordIn(defaultLanguage, detail)}`);
    this.name = 'EmbeddedError';
  }

  /** Its message in a language. */
  messageIn(language: Language): string {
    return `${this.code}: ${wordIn(language, this.detail)}`;
  }
}
