import type { DataSource } from 'typeorm';
import { createApplication, type Application } from '#libs/application/application';
import type { Clock } from '#libs/application/ports/clock';
import type { Cursor, Ledger, StoredEvent } from '#libs/application/ports/ledger';
import { membersOf } from '#libs/domain/directory/directory';
import { workingDayOnOrAfter } from '#libs/domain/calendar/working-days';
import { own } from '#libs/domain/shared/own';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { addDays, at, dateOf, type Instant, type LocalDate } from '#libs/domain/shared/time';
import { provinceOfToday } from '#libs/plan-import/built-in-directory/province-of-today';
import { seedDemoPlan, yearlyReport } from '../demo';
import { seedReference } from '../reference';
import { finishedLives } from './finished-lives';
import { openLives } from './open-lives';
import { play, type LeftOut } from './play';
import { createPlayedClock, DemonstrationLedger, type PlayedClock } from './played-clock';
import { recurringLives } from './recurring-lives';
import { wardsLife } from './wards-life';

/** How long the demonstration's plan has been running: eleven months. */
const RUNNING_DAYS = 335;
/** The task of the plan that every ward and commune answers for. */
const WARDS_TASK = '6';
const wardsGroup = 'ubnd-phuong-xa';
const PAGE = 500;

/** What became of the demonstration; `leftOut` is empty unless an act did not fit its day. */
export interface Demonstration {
  readonly planId: string;
  readonly leftOut: readonly LeftOut[];
}

/** When the demonstration that an earlier run began is dated to begin; null on an empty ledger. */
const begunAt = async (ledger: Ledger): Promise<Instant | Rejection | null> => {
  let first: StoredEvent | undefined;
  let cursor: Cursor | null = null;
  for (;;) {
    const { events, next }: Awaited<ReturnType<Ledger['readFeed']>> = await ledger.readFeed(cursor, PAGE);
    if (events.some(({ meta }) => meta.demonstration !== true))
      return reject('DEMONSTRATION.LEDGER_NOT_EMPTY');
    first ??= events[0];
    if (events.length < PAGE) return first?.recordedAt ?? null;
    cursor = next;
  }
};

const livesFor = async ({ referenceData }: Application, activatedOn: LocalDate, today: LocalDate) => {
  const directory = await referenceData.directory();
  const wards = membersOf(directory, wardsGroup, activatedOn).flatMap(
    (id) => own(directory.agencies, id) ?? [],
  );
  return [
    ...recurringLives(activatedOn, today, yearlyReport),
    wardsLife(WARDS_TASK, wards),
    ...finishedLives,
    ...openLives,
  ];
};

/**
 * Tells the story on any ledger whose clock is the one that is played.
 *
 * @param startsOn the first day of the story, eleven months before the one that it is told for
 */
export const tellStory = async (
  app: Application,
  clock: PlayedClock,
  { startsOn, root }: { readonly startsOn: LocalDate; readonly root: string },
): Promise<Demonstration> => {
  const today = addDays(startsOn, RUNNING_DAYS);
  await seedReference(app, provinceOfToday);
  const activatedOn = workingDayOnOrAfter(await app.referenceData.calendar(), startsOn);
  clock.moveTo(at(activatedOn, '08:00'));
  const planId = await seedDemoPlan(app.plans, root, today);
  const plan = await app.plans.load(planId);
  const leftOut = await play(app, clock, {
    lives: await livesFor(app, activatedOn, today),
    taskIds: new Map(plan?.plan.tasks.map(({ key, taskId }) => [key, taskId])),
    activatedOn,
    today,
    until: at(addDays(today, -1), '17:00'),
  });
  return { planId, leftOut };
};

/**
 * Writes a province with a plan that has been running for eleven months, told by the commands of people and the steps of
 * processes at a clock of its own. Everything is marked as made up. It goes onto an empty ledger alone, or on
 * with what an earlier run of it left; what is due since yesterday evening is left to the processes.
 *
 * @param clock the present
 * @param root the repository's root, where the plan's text lies
 * @returns `DEMONSTRATION.LEDGER_NOT_EMPTY` where the ledger holds anything else
 */
export const seedDemonstration = async ({
  dataSource,
  clock,
  root,
}: {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly root: string;
}): Promise<Demonstration | Rejection> => {
  const begun = await begunAt(new DemonstrationLedger(dataSource, clock));
  if (begun !== null && typeof begun !== 'string') return begun;
  const startsOn = begun === null ? addDays(dateOf(await clock.now()), -RUNNING_DAYS) : dateOf(begun);
  const played = createPlayedClock(at(startsOn, '00:00'));
  const app = createApplication({ ledger: new DemonstrationLedger(dataSource, played), clock: played });
  return tellStory(app, played, { startsOn, root });
};
