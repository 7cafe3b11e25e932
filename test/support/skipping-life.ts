import type { DataSource } from 'typeorm';
import { nudgeFor } from '#apps/worker/nudger';
import { createApplication, type Application } from '#libs/application/application';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';
import { createAgencyAccounts } from '#libs/identity/agency-accounts';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { streamsToWake } from '#libs/ledger/wake-ups';
import { nudgeTask, restartSuccession, startSuccession } from '#libs/processes/processes';
import { startPlanWork } from '#libs/processes/plan-work';
import type { startStage } from './process-stage';

/** The application on the clock of a time-skipping server, with everything that its processes need. */
export interface SkippingLife {
  readonly app: Application;
  now(): Promise<Instant>;
  /** What the worker's nudger would do with all that has happened. */
  nudge(): Promise<unknown>;
  /** Lets time pass; what falls due meanwhile is done at its time. */
  until(instant: Instant): Promise<void>;
  /** Starts the one worker; answers how to stop it. The server goes on handing work to one that has left. */
  startWorker(): () => Promise<void>;
}

export const startSkippingLife = (
  stage: Awaited<ReturnType<typeof startStage>>,
  source: DataSource,
): SkippingLife => {
  const now = async (): Promise<Instant> => fromMs((await stage.env.now()).getTime());
  const clock = { now };
  const ledger = new PostgresLedger(source, clock);
  const app = createApplication({ ledger, clock, accounts: createAgencyAccounts(source, clock) });
  const { processes } = stage;
  const nudge = () =>
    drainSubscriber({
      name: 'nudger',
      ledger,
      dataSource: source,
      handle: () => undefined,
      beforehand: (events) =>
        nudgeFor(events, {
          streamsToWake: (page) => streamsToWake(source, page),
          nudgeTask: (taskId) => nudgeTask(processes, taskId),
          startPlanWork: (planId) => startPlanWork({ ledger, processes }, planId),
          startSuccession: (id) => startSuccession(processes, id),
          restartSuccession: (id) => restartSuccession(processes, id),
          isUnreachable: () => true,
          onFailure: () => undefined,
        }),
    });
  return {
    app,
    now,
    nudge,
    async until(instant) {
      await nudge();
      await stage.env.skip(Math.max(0, toMs(instant) - toMs(await now())));
      // What its processes did wakes others.
      await nudge();
    },
    startWorker() {
      let end: () => void = () => undefined;
      const ended = new Promise<void>((resolve) => (end = resolve));
      const behind = { tasks: app.tasks, successions: app.successionMoves };
      const running = stage.withWorker(behind, () => ended);
      return () => {
        end();
        return running;
      };
    },
  };
};
