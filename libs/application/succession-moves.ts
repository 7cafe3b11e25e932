import type { AgencyAccounts } from '#libs/application/ports/agency-accounts';
import type { Clock } from '#libs/application/ports/clock';
import type { Ledger } from '#libs/application/ports/ledger';
import type { PlanService } from '#libs/application/plan-service';
import { plansMonitoredBy, tasksNaming } from '#libs/application/succession-facts';
import type { ReferenceData } from '#libs/application/reference-data';
import type { Successions } from '#libs/application/successions';
import type { TaskService } from '#libs/application/task-service';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { currentAgency } from '#libs/domain/directory/current-agency';
import { accordingTo } from '#libs/domain/on-record/reasons';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf, fromMs, startOfDay, toMs, type Instant } from '#libs/domain/shared/time';
import { openPartsOf } from '#libs/domain/succession/open-parts';
import { successorOf, type RefusedMove, type SuccessionTerms } from '#libs/domain/succession/succession';

/** Where a succession stands for its process: what it waits for, or that nothing is left to do. */
export interface SuccessionStanding {
  readonly isConfirmed: boolean;
  /** When it begins; null where it has begun. */
  readonly beginsAt: Instant | null;
}

/** The steps by which a process carries a succession out; each may be repeated. */
export interface SuccessionMoves {
  /** Ends the agency in the directory from the day on, and says when its tasks move. */
  begin(id: string): Promise<SuccessionStanding>;
  /**
   * Some tasks behind `after` of which the agency still has an open part, by id; none where that is all. With
   * `isSettled` it knows of everything whose recording had begun; throws `SUCCESSION.UNSETTLED` while it cannot.
   */
  listTasks(id: string, after: string | null, isSettled?: boolean): Promise<readonly string[]>;
  /** Moves the agency's parts of one task; answers whether this succession has moved anything, now or before. */
  moveTask(id: string, taskId: string): Promise<boolean | Rejection>;
  /** Lets the accounts that are named act for their new agency, and the successor follow the agency's plans up. */
  moveRest(id: string): Promise<readonly RefusedMove[]>;
  finish(id: string, moved: number, refused: readonly RefusedMove[]): Promise<object | Rejection>;
}

interface Deps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly tasks: Pick<TaskService, 'handle' | 'history'>;
  readonly plans: Pick<PlanService, 'outlines' | 'submit'>;
  readonly accounts: AgencyAccounts;
  readonly successions: Successions;
  readonly referenceData: Pick<ReferenceData, 'directory'>;
}

/** The events by which a task moves. */
const moves: readonly string[] = [
  'ParticipantSucceeded',
  'MonitoringSucceeded',
  'AcceptanceSucceeded',
  'ResolverSucceeded',
] satisfies TaskEvent['type'][];

/** Whether writers have ended is asked so often, some tenths of a second each time, before the process tries anew. */
const mostQuestions = 10;

/** As many as a history may well hold at once. */
const enough = 200;

const done: SuccessionStanding = { isConfirmed: false, beginsAt: null };

export const createSuccessionMoves = (deps: Deps): SuccessionMoves => {
  const { ledger, clock, tasks, plans, accounts, successions } = deps;
  const { directory } = deps.referenceData;
  const confirmed = async (id: string) => {
    const found = await successions.load(id);
    return found?.succession.kind === 'confirmed' ? found.succession : null;
  };

  const finish: SuccessionMoves['finish'] = (id, moved, refused) =>
    successions.submit(id, { type: 'FinishSuccession', moved, refused }, { kind: 'process' });
  /** Whoever takes over may itself have given way to another agency since. */
  const today = async (agencyId: string): Promise<string> =>
    currentAgency(await directory(), agencyId, dateOf(await clock.now()));

  const accountsOf = ({ accounts: moving }: SuccessionTerms): Promise<SuccessionTerms['accounts']> =>
    Promise.all(moving.map(async ({ userId, agencyId }) => ({ userId, agencyId: await today(agencyId) })));

  /**
   * Whoever assigns a task now may have decided under the old name, and commit after it was looked for. The present
   * is settled only once the clocks of all programs have passed it, so it is asked for more than once.
   */
  const requireSettled = async (): Promise<void> => {
    const wanted = fromMs(toMs(await clock.now()) - 1);
    for (let asked = 0; asked < mostQuestions; asked += 1) {
      const settled = await ledger.settledUntil(wanted);
      if (settled !== null && settled >= wanted) return;
    }
    throw new Error(`SUCCESSION.UNSETTLED: writers of before ${wanted} have not ended`);
  };

  /** Whoever is asked again, as the answer to the first time was lost, finds nothing left to do. */
  const movedBefore = async (taskId: string, id: string): Promise<boolean> =>
    (await tasks.history(taskId)).some(
      ({ type, data }) => moves.includes(type) && (data as { succession: string }).succession === id,
    );

  return {
    async begin(id) {
      const ended = await successions.settleInDirectory(id);
      // Another succession that contradicts it was confirmed at the same moment: this one moves nothing.
      if (ended !== null && isRejection(ended)) await finish(id, 0, [{ id, code: ended.code }]);
      const succession = await confirmed(id);
      if (!succession) return done;
      const begins = startOfDay(succession.terms.on);
      return { isConfirmed: true, beginsAt: begins > (await clock.now()) ? begins : null };
    },
    async listTasks(id, after, isSettled = false) {
      if (isSettled) await requireSettled();
      const succession = await confirmed(id);
      const found: string[] = [];
      if (!succession) return found;
      for await (const page of tasksNaming(ledger, succession.terms.from, after)) {
        for (const { taskId, state } of page)
          if (openPartsOf(state, succession.terms).length > 0) found.push(taskId);
        if (found.length >= enough) return found;
      }
      return found;
    },
    async moveTask(id, taskId) {
      const succession = await confirmed(id);
      if (!succession) return false;
      const { terms } = succession;
      const to = successorOf(succession, taskId, 'participant');
      const monitoring = successorOf(succession, taskId, 'monitoring') ?? terms.general;
      const resolving = successorOf(succession, taskId, 'resolver') ?? terms.general;
      const answer = await tasks.handle(
        taskId,
        {
          type: 'SucceedAgency',
          succession: id,
          from: terms.from,
          to: to && (await today(to)),
          monitoring: await today(monitoring),
          resolving: await today(resolving),
          accounts: await accountsOf(terms),
          reason: accordingTo(terms.document),
          document: terms.document,
        },
        { kind: 'process' },
      );
      // Who closed a task meanwhile left nothing in it to move.
      if (isRejection(answer)) return answer.code === 'TASK.CLOSED' ? false : answer;
      return answer.events.length > 0 || (await movedBefore(taskId, id));
    },
    async moveRest(id) {
      const succession = await confirmed(id);
      if (!succession) return [];
      const { from, general, document } = succession.terms;
      for (const { userId, agencyId } of await accountsOf(succession.terms))
        await accounts.move(userId, { from, to: agencyId, succession: id });
      const to = await today(general);
      const refused: RefusedMove[] = [];
      for (const plan of plansMonitoredBy(await plans.outlines(), from)) {
        const command = { type: 'SucceedMonitoring', succession: id, from, to, document } as const;
        const answer = await plans.submit(plan.id, command, { kind: 'process' });
        if (isRejection(answer)) refused.push({ id: plan.id, code: answer.code });
      }
      return refused;
    },
    finish,
  };
};
