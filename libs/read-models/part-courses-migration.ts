import type { MigrationInterface, QueryRunner } from 'typeorm';

const renamed = (from: string, to: string): readonly string[] =>
  ['task_periods', 'corrected_periods'].map(
    (table) => `alter table read_models.${table} rename column ${from} to ${to}`,
  );

/** The lists are followed again from the first event; until then they are not complete, and their past is refused. */
const followAgain = `
  truncate read_models.task_periods, read_models.task_texts, read_models.agency_names, read_models.task_states,
    read_models.corrected_periods, read_models.dashboard_points;
  update ledger.subscriptions set cursor = null where name = 'task-periods';
  delete from ledger.subscriptions where name = 'task-periods@rebuild';
`;

/** Where each lead stands with its own part as well, beside what coordinating units were asked. */
export class ListPartCourses1767225907000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [
      ...renamed('coordination', 'courses'),
      'alter index read_models.task_periods_coordinated rename to task_periods_courses',
      followAgain,
    ])
      await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of [
      'alter index read_models.task_periods_courses rename to task_periods_coordinated',
      ...renamed('courses', 'coordination'),
      followAgain,
    ])
      await runner.query(sql);
  }
}
