// What the rest of the house knows of it.
export { answerEach, findingVersion, type RefusedAnswer } from '#libs/domain/plan/findings/answer-findings';
export type { FindingAnswer, Verdict } from '#libs/domain/plan/findings/answers';
export { changesFromText } from '#libs/domain/plan/findings/changes-from-text';
export {
  blockingAmong,
  blockingFindings,
  draftFindings,
  pastDeadlineCode,
  type DraftFinding,
} from '#libs/domain/plan/findings/findings';
