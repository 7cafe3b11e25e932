import { drainSubscriber } from '#libs/ledger/subscriber';
import { follow } from '#libs/read-models/generations';
import { taskPeriodsModel } from '#libs/read-models/task-periods';
import { worklistModel } from '#libs/read-models/worklist-model';
import type { Person } from '#libs/domain/shared/actor';
import { must } from '../../support/sample-work';
import { leadAgency } from '../../support/assigned-task';
import { openTask } from '../measures/open-task';
import type { OwnDatabase } from '../stage/own-database';

const head: Person = {
  kind: 'person',
  userId: `${leadAgency}.head`,
  agencyId: leadAgency,
  roles: ['head'],
};

/**
 * Records a task of so many events that its page shows no more for them: one officer is named after another. Then whatever follows
 * the feed has nothing left to follow.
 */
export const writeLongTask = async ({ app, source }: OwnDatabase, events: number): Promise<string> => {
  const taskId = 'dai';
  must(await app.tasks.assign(openTask(taskId)));
  for (let n = 1; n < events; n += 1) {
    const officer = {
      userId: `${leadAgency}.officer-${n % 2}`,
      agencyId: leadAgency,
      roles: ['officer' as const],
      active: true,
    };
    must(await app.tasks.handle(taskId, { type: 'AssignOfficer', officer }, head));
  }
  for (const model of [taskPeriodsModel, worklistModel(app)])
    await drainSubscriber({ ledger: app.ledger, dataSource: source, ...follow(model) });
  return taskId;
};
