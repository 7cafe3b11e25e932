import { day, oneOf, present, text, whole, type Given } from '../shell/address';

export const difficultyStatuses = ['raised', 'consolidated', 'assigned', 'resolved'] as const;

export interface DifficultiesSearch {
  plan?: string;
  status?: (typeof difficultyStatuses)[number];
  /** The unit that raised it, and the agency that has to solve it. */
  agency?: string;
  resolver?: string;
  asOf?: string;
  /** The difficulty whose forms are open: its task and its number there. */
  task?: string;
  n?: number;
}

export const difficultiesSearch = (given: Given): DifficultiesSearch =>
  present({
    plan: text(given.plan),
    status: oneOf(difficultyStatuses, given.status),
    agency: text(given.agency),
    resolver: text(given.resolver),
    asOf: day(given.asOf),
    task: text(given.task),
    n: whole(given.n),
  });

export interface LettersSearch {
  plan?: string;
}

export const lettersSearch = ({ plan }: Given): LettersSearch => present({ plan: text(plan) });
