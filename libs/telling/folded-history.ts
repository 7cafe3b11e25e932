import type { TaskEvent } from '#libs/domain/annex-task/events';
import { dateOf, type Instant } from '#libs/domain/shared/time';
import { message, type Message } from '#libs/messages/message';
import type { Word } from '#libs/messages/word';
import type { TellingNames } from '#libs/telling/names';
import { someOf } from '#libs/telling/phrases';

/** One event as a history tells it. */
export interface ToldEvent {
  readonly event: TaskEvent;
  readonly recordedAt: Instant;
  /** Whether the process recorded it, and no person. */
  readonly byProcess: boolean;
}

/** One line of a history: an event, or the same that the process did about several units on one day. */
export interface HistoryLine {
  /** Places of the events in the history, in order; at least one. */
  readonly places: readonly number[];
  /** What stands for all of them; null where the line is one event, which has its own sentence. */
  readonly told: Message | null;
}

/** What the process does about one unit after another. */
type Step = Extract<
  TaskEvent,
  { type: 'ReminderIssued' | 'DeadlineMissed' | 'TaskEscalated' | 'CoordinationMissed' }
>;

/** Fewer are read as quickly one by one. */
const FEWEST = 3;
const NAMED = 3;

const isStep = (event: TaskEvent): event is Step =>
  event.type === 'ReminderIssued' ||
  event.type === 'DeadlineMissed' ||
  event.type === 'TaskEscalated' ||
  event.type === 'CoordinationMissed';

/** What the process says of several units at once; those of which it says the same make one line. */
const saidOf = (event: Step, units: { readonly count: number; readonly agencies: Word }): Message => {
  switch (event.type) {
    case 'ReminderIssued': {
      const { kind } = event.data;
      const key =
        kind === 'acceptance' || kind === 'decision'
          ? 'event.ReminderIssued.authority-folded'
          : 'event.ReminderIssued.folded';
      return message(key, { ...units, what: message(`reminded.${kind}`) });
    }
    case 'DeadlineMissed':
      return message('event.DeadlineMissed.folded', { ...units, deadline: event.data.deadline });
    case 'TaskEscalated': {
      const { level, to, about } = event.data;
      return message('event.TaskEscalated.folded', {
        ...units,
        level,
        to: message(`escalated-to.${to}`),
        what: message(`late.${about}`),
      });
    }
    case 'CoordinationMissed':
      return message('event.CoordinationMissed.folded', { ...units, deadline: event.data.deadline });
  }
};

const ofNobody = { count: 0, agencies: '' };

/** Of the same cycle, day and words; whatever a person does between two of them separates them. */
const keyOf = ({ event, recordedAt, byProcess }: ToldEvent): string | null =>
  byProcess && isStep(event)
    ? `${event.data.cycle} ${dateOf(recordedAt)} ${JSON.stringify(saidOf(event, ofNobody))}`
    : null;

const byPlace = (a: HistoryLine, b: HistoryLine): number => (a.places[0] ?? 0) - (b.places[0] ?? 0);

const linesOf = (
  places: readonly number[],
  events: readonly ToldEvent[],
  names: TellingNames,
): HistoryLine[] => {
  const steps = places
    .map((place) => events[place]?.event)
    .filter((event) => event && isStep(event)) as Step[];
  const units = [...new Set(steps.map(({ data }) => data.agencyId))];
  const [first] = steps;
  if (first === undefined || units.length < FEWEST)
    return places.map((place) => ({ places: [place], told: null }));
  const told = saidOf(first, { count: units.length, agencies: someOf(units, names, NAMED) });
  return [{ places, told }];
};

/**
 * Folds a history: what the process did about several units on one day becomes one line, which stands where the first
 * of them does and can be opened; every other event is a line of its own.
 */
export const foldHistory = (events: readonly ToldEvent[], names: TellingNames): HistoryLine[] => {
  const lines: number[][] = [];
  let open = new Map<string, number[]>();
  events.forEach((told, place) => {
    if (!told.byProcess) open = new Map();
    const key = keyOf(told);
    const known = key === null ? undefined : open.get(key);
    if (known) {
      known.push(place);
      return;
    }
    const line = [place];
    lines.push(line);
    if (key !== null) open.set(key, line);
  });
  return lines.flatMap((places) => linesOf(places, events, names)).sort(byPlace);
};
