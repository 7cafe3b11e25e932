import type { Verdict, FindingSelection, FindingAnswer } from '#libs/domain/plan/findings/answers';

export type FindingsCommand =
  /** `taskKey` is a row's key (`12`, or `duties/II.2.a-3` where the part matters); null for the document. */
  | { type: 'SettleFinding'; taskKey: string | null; code: string; field: string; reason: string }
  | { type: 'ResolveFindings'; select: FindingSelection; verdict: Verdict; reason: string }
  /** All of them, or none; none also where others in the same table could not be read. */
  | { type: 'AnswerFindings'; answers: readonly FindingAnswer[]; unreadable?: number | undefined };
