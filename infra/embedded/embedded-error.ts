/** Something the embedded stack needs is missing or broken; the message says what to do about it. */
export class EmbeddedError extends Error {
  constructor(
    /** Stable, e.g. `EMBEDDED.TEMPORAL_NOT_FOUND`. */
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
    this.name = 'EmbeddedError';
  }
}
