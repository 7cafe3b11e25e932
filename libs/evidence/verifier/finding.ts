import { message, type Message } from '#libs/messages/message';

/** What a check found: it holds, it does not, or it is something that the reader should know. */
export interface Finding {
  readonly verdict: 'holds' | 'fails' | 'note';
  readonly said: Message;
}

export const holds = (said: Message): Finding => ({ verdict: 'holds', said });
export const fails = (said: Message): Finding => ({ verdict: 'fails', said });
export const note = (said: Message): Finding => ({ verdict: 'note', said });

/**
 * What was found in parts of a pack of which some are not as they were signed: it may be so, and proves nothing.
 *
 * @param spoilt the parts that it rests on and that do not hold themselves
 */
export const restingOn = (findings: readonly Finding[], spoilt: readonly string[]): Finding[] =>
  findings.map((finding) =>
    spoilt.length > 0 && finding.verdict === 'holds'
      ? note(message('verifier.not-counted', { parts: spoilt, found: finding.said }))
      : finding,
  );

/** A pack that lies open before the verifier. */
export interface OpenPack {
  /** Every file in it, `/` between folders. */
  readonly names: readonly string[];
  /** Null where there is no such part. */
  read(name: string): Buffer | null;
  /** Null where there is no such part. */
  digest(name: string): { readonly size: number; readonly sha256: string } | null;
}
