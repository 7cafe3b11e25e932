// What the rest of the house knows of it.
export type { AgencySuccessionEvent } from '#libs/domain/annex-task/agency-succession/events';
