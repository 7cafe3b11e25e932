// What the rest of the house knows of it.
export { awaitedInTask, type Awaited, type AwaitedAct } from '#libs/domain/annex-task/standing/awaited';
export {
  courseOf,
  delaysAt,
  delaysOf,
  type Bearer,
  type Delay,
  type DelayShare,
  type DelaySpan,
} from '#libs/domain/annex-task/standing/delay';
export { mayHaveInsideProducts } from '#libs/domain/annex-task/standing/inside-products';
export { noPast, pastAfter, pastOf, type Past } from '#libs/domain/annex-task/standing/past';
export { coordinationAt, partCourses, type PartCourse } from '#libs/domain/annex-task/standing/part-courses';
export {
  datesInFocus,
  fourDates,
  officialStatus,
  standingOf,
  statusOfLead,
  worstStatus,
  type FourDates,
  type Standing,
} from '#libs/domain/annex-task/standing/status';
export { railInFocus, type Rail, type RailPoint } from '#libs/domain/annex-task/standing/rail';
export { statusCourse } from '#libs/domain/annex-task/standing/status-course';
export {
  awaitedAs,
  awaitedWord,
  extensionsInFocus,
  waitsAt,
  waitsOf,
  type Wait,
} from '#libs/domain/annex-task/standing/waits';
export {
  officialStatuses,
  stages,
  waitKinds,
  type OfficialStatus,
  type Stage,
  type WaitKind,
} from '#libs/domain/shared/standing-words';
