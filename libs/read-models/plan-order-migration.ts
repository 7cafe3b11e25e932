import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lists are followed again from the first event; until then they are not complete, and their past is refused. */
const followAgain = `
  truncate read_models.task_periods, read_models.task_texts, read_models.agency_names, read_models.task_states,
    read_models.corrected_periods, read_models.dashboard_points;
  update ledger.subscriptions set cursor = null where name = 'task-periods';
  delete from ledger.subscriptions where name = 'task-periods@rebuild';
`;

/** Tasks of one deadline are in the order of their plan, in which section IV comes before IX. */
export class OrderBySection1767225895000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(followAgain);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(followAgain);
  }
}
