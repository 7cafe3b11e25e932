/** What a check found: it holds, it does not, or it is something that the reader should know. */
export interface Finding {
  readonly verdict: 'holds' | 'fails' | 'note';
  readonly said: string;
}

export const holds = (said: string): Finding => ({ verdict: 'holds', said });
export const fails = (said: string): Finding => ({ verdict: 'fails', said });
export const note = (said: string): Finding => ({ verdict: 'note', said });

/** A pack that lies open before the verifier. */
export interface OpenPack {
  /** Every file in it, `/` between folders. */
  readonly names: readonly string[];
  /** Null where there is no such part. */
  read(name: string): Buffer | null;
  /** Null where there is no such part. */
  digest(name: string): { readonly size: number; readonly sha256: string } | null;
}
