import { oneOf, present, text, type Given } from '../shell/address';

export const steps = ['file', 'read', 'doubts', 'rehearsal', 'activation'] as const;
export type Step = (typeof steps)[number];

export const parts = ['tasks', 'duties', 'reporting', 'targets'] as const;
export type Part = (typeof parts)[number];

/** What of a draft is shown: the step, the list of its rows, and the row or the doubt that is open. */
export interface DraftSearch {
  readonly step?: Step;
  readonly part?: Part;
  readonly row?: string;
  readonly doubt?: string;
}

export const draftSearch = ({ step, part, row, doubt }: Given): DraftSearch =>
  present({ step: oneOf(steps, step), part: oneOf(parts, part), row: text(row), doubt: text(doubt) });

/** The plan of which a file that is about to be chosen is a corrected version. */
export const newSearch = ({ replaces }: Given): { replaces?: string } =>
  present({ replaces: text(replaces) });
