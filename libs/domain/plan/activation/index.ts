// What the rest of the house knows of it.
export { assignmentsOf } from '#libs/domain/plan/activation/assignments';
