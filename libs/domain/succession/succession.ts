import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';
import type { Instant, LocalDate } from '#libs/domain/shared/time';

/** How an agency ends: its work goes to another one, to itself under a new name, to several, or to nobody as a whole. */
export type SuccessionKind = 'merger' | 'renaming' | 'split' | 'dissolution';

/** What the document says about the end of one agency. */
export interface SuccessionTerms {
  readonly kind: SuccessionKind;
  readonly from: string;
  /** One for a merger or renaming, at least two for a split, none for a dissolution. */
  readonly to: readonly string[];
  /** Who answers for what comes up under the old name afterwards; one of `to` where there are any. */
  readonly general: string;
  /** The first day of the successors. */
  readonly on: LocalDate;
  readonly document: DecidingDocument;
  /** By group: who takes the agency's place in it. The one successor does where nothing is said. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Accounts that act for another agency from that day; the others keep reading what their agency did. */
  readonly accounts: readonly { readonly userId: string; readonly agencyId: string }[];
}

/** What an agency may have in a task: a part of its own, following it up, and difficulties to solve. */
export type TaskPart = 'participant' | 'monitoring' | 'accepting' | 'resolver';

/** Who takes over one part of one task; null lets it go. */
export interface SuccessorChoice {
  readonly taskId: string;
  readonly part: TaskPart;
  readonly to: string | null;
}

/** A task or plan that did not let its part go, and the stable code that says why. */
export interface RefusedMove {
  readonly id: string;
  readonly code: string;
}

export interface NoSuccession {
  readonly kind: 'none';
}

/** State of the stream `succession/<agency that ends>`. */
export interface RecordedSuccession {
  /**
   * `recorded`: waits for choices and the word to begin; `confirmed`: is carried out from its day on; `withdrawn`:
   * never is, and may be recorded anew.
   */
  readonly kind: 'recorded' | 'confirmed' | 'carried-out' | 'withdrawn';
  readonly terms: SuccessionTerms;
  readonly choices: readonly (SuccessorChoice & { readonly by: string })[];
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly moved: number;
  readonly refused: readonly RefusedMove[];
  /** Absent unless it was withdrawn. */
  readonly withdrawal?: Withdrawal;
}

/** Why a succession does not come; the document is there where the succession was confirmed. */
export interface Withdrawal {
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
  readonly document: DecidingDocument | null;
}

export type SuccessionState = NoSuccession | RecordedSuccession;

export type SuccessionEvent =
  | { type: 'SuccessionPlanned'; data: SuccessionTerms & { by: string } }
  | { type: 'SuccessorsChosen'; data: { choices: readonly SuccessorChoice[]; by: string } }
  | { type: 'SuccessionConfirmed'; data: { by: string } }
  /** The day or the document was put right before anything moved. */
  | { type: 'SuccessionAmended'; data: { on: LocalDate; document: DecidingDocument; by: string } }
  | { type: 'SuccessionWithdrawn'; data: Omit<Withdrawal, 'at'> }
  | { type: 'SuccessionCarriedOut'; data: { moved: number; refused: readonly RefusedMove[] } };

export type SuccessionCommand =
  | { type: 'RecordAgencySuccession'; terms: SuccessionTerms }
  | { type: 'ChooseSuccessors'; choices: readonly SuccessorChoice[] }
  | { type: 'ConfirmSuccession' }
  | { type: 'AmendSuccession'; on: LocalDate; document: DecidingDocument }
  | { type: 'WithdrawSuccession'; reason: string; document?: DecidingDocument | undefined }
  | { type: 'FinishSuccession'; moved: number; refused: readonly RefusedMove[] };

/** The choice that was made last for a part of a task; undefined where nobody chose. */
export const choiceFor = (
  { choices }: Pick<RecordedSuccession, 'choices'>,
  taskId: string,
  part: TaskPart,
): SuccessorChoice | undefined =>
  choices.findLast((choice) => choice.taskId === taskId && choice.part === part);

/** Who takes over a part: whom somebody chose, else the one successor, else who answers for the old name. */
export const successorOf = (
  succession: Pick<RecordedSuccession, 'terms' | 'choices'>,
  taskId: string,
  part: TaskPart,
): string | null => {
  const { to, general } = succession.terms;
  const chosen = choiceFor(succession, taskId, part);
  return chosen ? chosen.to : to.length === 1 ? (to[0] ?? general) : general;
};

export const successionEventForms: EventForms<SuccessionEvent> = {
  SuccessionPlanned: asAtFirst,
  SuccessorsChosen: asAtFirst,
  SuccessionConfirmed: asAtFirst,
  SuccessionAmended: asAtFirst,
  SuccessionWithdrawn: asAtFirst,
  SuccessionCarriedOut: asAtFirst,
};
