// What the rest of the house knows of it.
export { saysWhen } from '#libs/domain/annex-task/late-record/late-record';
