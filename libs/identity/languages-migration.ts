import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The language in which a person is spoken to. */
export class AddLanguages1767225930000 implements MigrationInterface {
  name = 'AddLanguages1767225930000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table identity.users add column language text not null default 'vi' check (language in ('vi', 'en'))`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('accounts are not changed back by a migration'));
  }
}
