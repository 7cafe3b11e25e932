// What the rest of the house knows of it.
export type { TaskContext } from '#libs/domain/annex-task/kernel/context';
export { deadlineOf, periodEndOf } from '#libs/domain/annex-task/kernel/cycles';
export type { DecidingDocument, DocumentRef, FileRef } from '#libs/domain/annex-task/kernel/documents';
export type { LapseCause } from '#libs/domain/annex-task/kernel/lapse';
export { placeInPlan, type Numbered, type PlaceInPlan } from '#libs/domain/annex-task/kernel/place-in-plan';
export {
  cyclesOf,
  formerOf,
  officerOf,
  openCyclesOf,
  participantOf,
  participantsOf,
} from '#libs/domain/annex-task/kernel/queries';
export type {
  AssignedTask,
  Assignee,
  Assignment,
  Completion,
  CoordinationInput,
  CoordinationRequest,
  Cycle,
  Deliverable,
  OpenGroup,
  OrderedReport,
  Participant,
  ParticipantRole,
  PastDeadline,
  ProgressReport,
  Receiver,
  TaskGroup,
  TaskSchedule,
  TaskSource,
  TaskState,
  WhoAccepts,
} from '#libs/domain/annex-task/kernel/state';
export { nameOfStep, taking, type StepIdentity } from '#libs/domain/annex-task/kernel/step-identity';
export { acceptorsOf, addressedAgency, addressedTo } from '#libs/domain/annex-task/kernel/who-accepts';
