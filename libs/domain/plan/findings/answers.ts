/**
 * What becomes of a finding: its proposal is taken over; the draft stays as it is although the finding is right;
 * or the finding is rejected as no doubt at all.
 */
export type Verdict = 'take-proposal' | 'accept' | 'reject';

/** Which findings: all with the code, as far as nothing more is said. `taskKey` null means the document. */
export interface FindingSelection {
  readonly code: string;
  readonly field?: string | undefined;
  readonly taskKey?: string | null | undefined;
  /** Tells apart what has code and field in common. */
  readonly message?: string | undefined;
}

/** A reviewer's answer to one finding, as it stands in one row of a table of findings. */
export interface FindingAnswer {
  readonly finding: FindingSelection & { readonly field: string; readonly taskKey: string | null };
  readonly verdict: Verdict | 'correct';
  /** With `correct`: the right value, as people write it. */
  readonly value?: string | undefined;
  readonly reason: string;
  /** The version of the finding's row as the reviewer saw it. */
  readonly rowVersion: number;
}
