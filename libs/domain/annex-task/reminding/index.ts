// What the rest of the house knows of it.
export { interimDays } from '#libs/domain/annex-task/reminding/interim';
