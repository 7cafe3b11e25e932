// What the rest of the house knows of it.
export {
  rehearseTask,
  type RehearsalTerms,
  type Rehearsed,
} from '#libs/domain/annex-task/rehearsal/rehearse-task';
