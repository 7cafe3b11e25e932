import type { History } from '@temporalio/common/lib/proto-utils';

export type WakeUpKind = 'start' | 'timer' | 'nudge';

/** What one question to the agenda cost, from what caused it until the workflow sleeps or ends. */
export interface WakeUp {
  readonly kind: WakeUpKind;
  readonly actions: number;
  readonly events: number;
  readonly activities: number;
  readonly nudges: number;
}

type Event = NonNullable<History['events']>[number];

const isAction = (event: Event): boolean =>
  Boolean(
    event.workflowExecutionStartedEventAttributes ??
    event.workflowExecutionSignaledEventAttributes ??
    event.timerStartedEventAttributes ??
    event.activityTaskScheduledEventAttributes,
  );

const causeOf = (event: Event): WakeUpKind | null => {
  if (event.workflowExecutionStartedEventAttributes) return 'start';
  if (event.timerFiredEventAttributes) return 'timer';
  if (event.workflowExecutionSignaledEventAttributes) return 'nudge';
  return null;
};

/**
 * Cuts the history of an `annexTask` run into wake-ups, one for each time it slept, and counts what Temporal
 * bills as actions: a start, each signal, timer and activity.
 */
export function wakeUpsOf(history: History): WakeUp[] {
  const wakeUps: WakeUp[] = [];
  let current: { -readonly [K in keyof WakeUp]: WakeUp[K] } | null = null;
  let asleep = true;
  for (const event of history.events ?? []) {
    const cause = causeOf(event);
    if (cause && asleep) {
      current = { kind: cause, actions: 0, events: 0, activities: 0, nudges: 0 };
      wakeUps.push(current);
      asleep = false;
    }
    if (!current) throw new Error('A history begins with its start');
    current.events += 1;
    if (isAction(event)) current.actions += 1;
    if (event.activityTaskScheduledEventAttributes) current.activities += 1;
    if (event.workflowExecutionSignaledEventAttributes) current.nudges += 1;
    if (event.timerStartedEventAttributes) asleep = true;
  }
  return wakeUps;
}

/** The wake-ups that cost more than the architecture allows; empty when the budget is kept. */
export const overBudget = (wakeUps: readonly WakeUp[]): WakeUp[] =>
  wakeUps.filter(({ kind, actions, events, activities, nudges }) => {
    const allowed = kind === 'timer' ? 2 : kind === 'nudge' ? 3 * nudges : 6;
    return actions > allowed || events > 12 || activities > Math.max(1, nudges);
  });

/** `n` wake-ups cost at most: 6 actions for the run, 2 for each timer, 3 for each nudge. */
export const allowedActions = (wakeUps: readonly WakeUp[]): number =>
  6 +
  wakeUps.filter(({ kind }) => kind === 'timer').length * 2 +
  wakeUps.reduce((sum, { kind, nudges }) => sum + (kind === 'start' ? 0 : nudges * 3), 0);

export const sumOf = (wakeUps: readonly WakeUp[], part: 'actions' | 'events' | 'activities'): number =>
  wakeUps.reduce((sum, wakeUp) => sum + wakeUp[part], 0);
