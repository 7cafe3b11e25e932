import type { OfficialStatus } from '#libs/domain/shared/standing-words';

/** How many tasks have each status: the four boxes, those without a deadline, and cancelled ones. */
export type Boxes = Readonly<Record<OfficialStatus, number>>;

export const noBoxes: Boxes = {
  'done-in-time': 0,
  'done-late': 0,
  'open-in-time': 0,
  'open-overdue': 0,
  'no-deadline': 0,
  cancelled: 0,
};

/** `due` (nhiệm vụ đến hạn): done, or past its deadline; `assigned`: every task that was not cancelled. */
export type Denominator = 'due' | 'assigned';

/** A share that says of what it is a share; `value` is null where the denominator is 0. */
export interface Rate {
  readonly of: 'done' | 'done-in-time' | 'open-overdue';
  readonly count: number;
  readonly denominator: Denominator;
  readonly denominatorCount: number;
  readonly value: number | null;
}

const counts: Readonly<Record<Rate['of'], (boxes: Boxes) => number>> = {
  done: (boxes) => boxes['done-in-time'] + boxes['done-late'],
  'done-in-time': (boxes) => boxes['done-in-time'],
  'open-overdue': (boxes) => boxes['open-overdue'],
};

const denominators: Readonly<Record<Denominator, (boxes: Boxes) => number>> = {
  due: (boxes) => counts.done(boxes) + boxes['open-overdue'],
  assigned: (boxes) => totalOf(boxes) - boxes.cancelled,
};

/** How many were done or past their deadlines (nhiệm vụ đến hạn). */
export const dueOf = (boxes: Boxes): number => denominators.due(boxes);

export const totalOf = (boxes: Boxes): number => Object.values(boxes).reduce((sum, n) => sum + n, 0);

const rate = (boxes: Boxes, of: Rate['of'], denominator: Denominator): Rate => {
  const [count, denominatorCount] = [counts[of](boxes), denominators[denominator](boxes)];
  const value = denominatorCount === 0 ? null : count / denominatorCount;
  return { of, count, denominator, denominatorCount, value };
};

/** The rates of report 1270/BC-TCTTTg (27/12/2017), of nhiệm vụ đến hạn, and what is done of all that was assigned. */
export const ratesOf = (boxes: Boxes): readonly Rate[] => [
  rate(boxes, 'done', 'due'),
  rate(boxes, 'done-in-time', 'due'),
  rate(boxes, 'open-overdue', 'due'),
  rate(boxes, 'done', 'assigned'),
];
