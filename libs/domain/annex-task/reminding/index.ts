// What the rest of the house knows of it.
export { dueSoonFrom } from '#libs/domain/annex-task/reminding/due-soon';
export { interimDays } from '#libs/domain/annex-task/reminding/interim';
