import type { DataSource } from 'typeorm';
import { deciders } from '#libs/application/deciders';
import type { Application } from '#libs/application/application';
import { rebuildStates } from '#libs/ledger/verification/rebuild-states';
import { taskPeriodsModel } from '#libs/read-models/task-periods';
import { worklistModel } from '#libs/read-models/worklist-model';
import { listTables } from './template-streams';

/** A generation that nobody reads. */
const AGAIN = 0;

const rowsOf = async (
  source: DataSource,
  generation: number,
  taskIds: readonly string[],
): Promise<string> => {
  const tables = [];
  for (const { name } of listTables)
    tables.push(
      await source.query<object[]>(
        `select to_jsonb(t) - 'generation' as row from ${name} t where generation = $1 and task_id = any($2)
         order by to_jsonb(t)::text`,
        [generation, taskIds],
      ),
    );
  return JSON.stringify(tables);
};

/**
 * That some of the generated tasks are what the product would have written: their chains hold, their events fold to
 * their states, and following them again gives the rows of their lists.
 *
 * @throws naming what differs
 */
export async function proveSample(
  source: DataSource,
  app: Application,
  taskIds: readonly string[],
): Promise<void> {
  const streams = taskIds.map((id) => `task/${id}`);
  for (const stream of streams) {
    const { refused, rebuilt } = await rebuildStates({ dataSource: source, deciders, stream });
    if (refused.length + rebuilt > 0) throw new Error(`${stream} does not verify`);
  }
  const events = [...(await app.ledger.readStreams(streams)).values()].flat();
  const models = [taskPeriodsModel, worklistModel(app)];
  for (const model of models) await source.transaction((manager) => model.write(AGAIN, events, manager));
  const [generated, followed] = [await rowsOf(source, 1, taskIds), await rowsOf(source, AGAIN, taskIds)];
  for (const table of models.flatMap(({ tables }) => tables))
    await source.query(`delete from read_models.${table} where generation = $1`, [AGAIN]);
  if (generated !== followed) throw new Error('following the generated events gives other rows of lists');
}
