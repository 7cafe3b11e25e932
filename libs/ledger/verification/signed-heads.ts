import type { StoredEvent } from '#libs/application/ports/ledger';
import type { HeadEntry } from '#libs/ledger/verification/merkle';
import { problem, type Report } from '#libs/ledger/verification/problems';

/** Compares the events that pass by with the heads that somebody signed. */
export class SignedHeads {
  private readonly open: Map<string, { readonly version: number; readonly hash: string }>;

  constructor(
    heads: readonly HeadEntry[],
    private readonly report: Report,
  ) {
    this.open = new Map(heads.map(([stream, version, hash]) => [stream, { version, hash }]));
  }

  see(event: StoredEvent): void {
    const signed = this.open.get(event.stream);
    if (signed?.version !== event.version) return;
    this.open.delete(event.stream);
    if (signed.hash !== event.hash)
      this.report(
        problem(
          'LEDGER.CHECKPOINT_MISMATCH',
          event,
          `has the hash ${event.hash}, and had ${signed.hash} when it was signed`,
        ),
      );
  }

  /** All events of the stream have passed by. */
  endOf(stream: string, version: number): void {
    const signed = this.open.get(stream);
    if (!signed) return;
    this.open.delete(stream);
    this.report(
      signed.version > version
        ? problem(
            'LEDGER.TAIL_REMOVED',
            { stream, version: version + 1 },
            `ends at version ${version}, and had version ${signed.version} when it was signed`,
          )
        : problem('LEDGER.CHECKPOINT_MISMATCH', { stream, version: signed.version }, 'is gone'),
    );
  }

  /** All streams have passed by. */
  end(): void {
    for (const [stream, { version }] of this.open)
      this.report(
        problem(
          'LEDGER.STREAM_REMOVED',
          { stream, version: 1 },
          `has no events, and had version ${version} when it was signed`,
        ),
      );
  }
}
