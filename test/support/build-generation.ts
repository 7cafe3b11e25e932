import { setTimeout as delay } from 'node:timers/promises';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { rebuildSubscriber } from '#libs/ledger/rebuild-subscriber';
import { rebuildOf, type ReadModel } from '#libs/read-models/generations';
import { taskPeriodsModel } from '#libs/read-models/task-periods';
import { systemClock } from '#libs/testing/postgres';

/**
 * A process of its own, as a worker of another version is: builds the lists in pages of single events, each of which takes
 * `pauseMs` more, and says how far it has come.
 */
const build = async ([url = '', version, pauseMs]: readonly string[]): Promise<void> => {
  const dataSource = await createDataSource(url).initialize();
  const model: ReadModel = {
    ...taskPeriodsModel,
    version: Number(version),
    write: async (...page) => {
      await taskPeriodsModel.write(...page);
      await delay(Number(pauseMs));
    },
  };
  await rebuildSubscriber(
    { ledger: new PostgresLedger(dataSource, systemClock), dataSource, page: 1 },
    rebuildOf(model, { onlyIfOther: true }),
    (handled) => process.stdout.write(`${handled}\n`),
  );
  await dataSource.destroy();
};

void build(process.argv.slice(2));
