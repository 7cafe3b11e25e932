import type { Application } from '#libs/application/application';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { WorkingCalendar } from '#libs/domain/calendar/calendar';
import { workingDayOnOrBefore } from '#libs/domain/calendar/working-days';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { addDays, at, minuteMs, fromMs, toMs, type Instant, type LocalDate } from '#libs/domain/shared/time';
import { inLots } from '../in-lots';
import type { DayOf, Life } from './acts';
import type { PlayedClock } from './played-clock';

/** What is played, and between which days. */
export interface Play {
  readonly lives: readonly Life[];
  /** By number in the plan. */
  readonly taskIds: ReadonlyMap<string, string>;
  readonly activatedOn: LocalDate;
  /** The day that is 0 in the lives. */
  readonly today: LocalDate;
  /** Nothing is played from this instant on: it is left to the processes and their clock. */
  readonly until: Instant;
}

interface TimedAct {
  readonly instant: Instant;
  readonly task: string;
  readonly by: Person;
  readonly command: TaskCommand;
  /** The same whenever the demonstration is played, so that one that was interrupted goes on. */
  readonly commandId: string;
}

/** People work on working days: what a life dates to a day off was done on the working day before. */
const dayOf =
  (calendar: WorkingCalendar, { today, activatedOn }: Play): DayOf =>
  (day) => {
    const date = workingDayOnOrBefore(calendar, addDays(today, day));
    return date < activatedOn ? activatedOn : date;
  };

/** Minutes between two acts of one day about one task. */
const APART = 3;

const timed = (life: Life, on: DayOf): TimedAct[] => {
  const sorted = life.acts
    .map((each, n) => ({ each, n }))
    .sort((a, b) => a.each.day - b.each.day || a.n - b.n);
  const counts = new Map<LocalDate, number>();
  const startsAt = 30 + ((Number(life.task) * 17) % 60);
  return sorted.map(({ each, n }): TimedAct => {
    const date = on(each.day);
    const before = life.together === true ? 0 : (counts.get(date) ?? 0);
    counts.set(date, before + 1);
    const instant = fromMs(toMs(at(date, '08:00')) + (startsAt + before * APART) * minuteMs);
    const commandId = `demonstration-${life.task}-${n}`;
    return { instant, task: life.task, by: each.by, command: each.command(on), commandId };
  });
};

const byTime = (a: TimedAct, b: TimedAct): number =>
  a.instant < b.instant ? -1 : Number(a.instant > b.instant);

/** An act that the rules did not allow on its day; the demonstration goes without it. */
export interface LeftOut {
  readonly task: string;
  readonly command: string;
  readonly instant: Instant;
  readonly code: string;
}

/** Takes every step that is due by `instant`, each at its own time, with the decisions that processes take. */
const takeSteps = async (
  { ledger, tasks }: Application,
  clock: PlayedClock,
  instant: Instant,
): Promise<void> => {
  const next = async () => (await ledger.dueStreams('task', instant, 1))[0];
  for (let due = await next(); due; due = await next()) {
    clock.moveTo(due.nextStepAt);
    await tasks.takeDueSteps(due.stream.slice('task/'.length));
  }
};

/** Acts in the order of time; those of one moment about one task share a transaction. */
const moments = (acts: readonly TimedAct[]): TimedAct[][] => {
  const found: TimedAct[][] = [];
  for (const each of [...acts].sort(byTime)) {
    const last = found.at(-1);
    if (last?.[0]?.instant === each.instant && last[0].task === each.task) last.push(each);
    else found.push([each]);
  }
  return found;
};

/**
 * Plays what people did and what the processes did in between, in the order of time over all tasks, so that the ledger's
 * order is that of its times.
 */
export const play = async (
  app: Application,
  clock: PlayedClock,
  scene: Play,
): Promise<readonly LeftOut[]> => {
  const on = dayOf(await app.referenceData.calendar(), scene);
  const leftOut: LeftOut[] = [];
  const carryOut = async ({ instant, task, by, command, commandId }: TimedAct): Promise<void> => {
    const request = { principal: 'demonstration', commandId, requestHash: commandId };
    const answer = await app.tasks.handle(scene.taskIds.get(task) ?? task, command, by, { request });
    if (isRejection(answer)) leftOut.push({ task, command: command.type, instant, code: answer.code });
  };
  for (const moment of moments(scene.lives.flatMap((life) => timed(life, on)))) {
    const instant = moment[0]?.instant ?? scene.until;
    if (instant >= scene.until) break;
    await takeSteps(app, clock, instant);
    clock.moveTo(instant);
    await inLots(moment, carryOut);
  }
  await takeSteps(app, clock, scene.until);
  return leftOut;
};
