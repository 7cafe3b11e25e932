import { must } from '../../support/sample-work';
import { planText, type AnnexRow } from '../../support/plan-text';
import { parsePlan } from '#libs/plan-import/parse-plan';
import type { Person } from '#libs/domain/shared/actor';
import { storeOutlines } from '#libs/read-models/outline-store';
import type { OwnDatabase } from '../stage/own-database';
import { TASKS_PER_PLAN } from './texts';

const monitor: Person = {
  kind: 'person',
  userId: 'monitor',
  agencyId: 'so-ke-hoach-va-dau-tu',
  roles: ['monitor'],
};

const row = (n: number): AnnexRow => ({
  number: String(n + 1),
  title: `Rà soát hồ sơ số ${n + 1} và báo cáo những việc phải làm tiếp`,
  leads: 'Sở Tài chính',
  coordinators: 'Sở Y tế; Sở Nội vụ',
  product: 'Báo cáo',
  timing: 'Trước ngày 30/11/2027',
});

/** Copies of one plan under other ids, each with what activation has fixed of its tasks. */
const copies = `
  with one as (select * from ledger.stream_states where stream = 'plan/' || $1), tasks as (
    select jsonb_agg(jsonb_build_object('key', n::text, 'taskId', 'kh-0-' || n)) as list
    from generate_series(1, $3::integer) n
  ), made as (
    insert into ledger.stream_states (stream, category, version, head_hash, last_recorded_at, core)
    select 'plan/kh-' || n, category, version, head_hash, last_recorded_at,
      core || jsonb_build_object('id', 'kh-' || n, 'kind', 'active', 'activatedAt', core -> 'importedAt', 'tasks', tasks.list)
    from one, tasks, generate_series(1, $2::integer) n
  )
  insert into ledger.stream_parts (stream, key, state)
  select 'plan/kh-' || n, p.key, p.state
  from ledger.stream_parts p, generate_series(1, $2::integer) n where p.stream = 'plan/' || $1`;

/** Plans of a province whose tasks are so many; the rows of each are stored as an import stores them. */
export const writePlans = async ({ app, owner, source }: OwnDatabase, tasks: number): Promise<number> => {
  const plans = Math.ceil(tasks / TASKS_PER_PLAN);
  const { agencies, groups } = await app.referenceData.directory();
  const rows = Array.from({ length: TASKS_PER_PLAN }, (_, n) => row(n));
  const text = planText({ number: '7', date: '2026-01-05' }, rows);
  const parsed = must(
    await parsePlan(Buffer.from(text), {
      fileName: 'ke-hoach.txt',
      directory: { agencies: Object.values(agencies), groups: Object.values(groups) },
    }),
  );
  const { planId } = must(
    await app.plans.importPlan({ fileName: 'ke-hoach.txt', sha256: 'b'.repeat(64), parsed }, monitor),
  );
  await owner.query(copies, [planId, plans, TASKS_PER_PLAN]);
  const copied = Array.from({ length: plans }, (_, n) => ({ stream: `plan/kh-${n + 1}` }));
  await source.transaction((manager) => storeOutlines(manager, 1, copied));
  await owner.query('vacuum (analyze) ledger.stream_states, ledger.stream_parts, read_models.plan_outlines');
  return plans;
};
