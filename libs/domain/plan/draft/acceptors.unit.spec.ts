import { assignmentsOf } from '#libs/domain/plan/activation/assignments';
import type { PlanCommand } from '#libs/domain/plan/commands';
import type { ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import {
  after,
  configuring,
  directory as known,
  importing,
  monitor,
  now,
  task,
  timing,
  unit,
  when,
} from '#libs/domain/plan/plan-examples.spec';
import { comparedNames, proposedAcceptor } from '#libs/domain/plan/draft/proposed-acceptor';
import { parsed } from '#libs/domain/plan/plan-examples.spec';
import type { Directory } from '#libs/domain/directory/directory';

const agency = (id: string, name: string, ...aliases: string[]) => ({
  id,
  name,
  aliases,
  kind: 'department',
  parentId: null,
  underUbnd: true,
  validFrom: null,
  validTo: null,
});
const directory = {
  ...known,
  agencies: {
    ...known.agencies,
    'so-tai-chinh': agency('so-tai-chinh', 'Sở Tài chính'),
    'so-khdt': agency('so-khdt', 'Sở Kế hoạch và Đầu tư', 'Sở KH&ĐT'),
  },
} as Directory;
const proposed = (changes: Partial<ParsedTask>) =>
  proposedAcceptor({ part: 'tasks', row: task('1', changes) }, parsed(), comparedNames(directory));

describe('who should accept a product', () => {
  it('is the agency to which it is handed', () => {
    expect(proposed({ product: 'Báo cáo gửi Sở Tài chính' })).toBe('agency:so-tai-chinh');
    expect(proposed({ title: 'Tổng hợp số liệu, báo cáo về Sở KH&ĐT trước ngày 20/10' })).toBe(
      'agency:so-khdt',
    );
  });

  it('is the supervisor of what goes to the UBND or its leaders', () => {
    expect(proposed({ product: 'Tờ trình trình UBND Thành phố' })).toBe('supervisor');
    expect(proposed({ title: 'Báo cáo Chủ tịch UBND tỉnh', ...timing('weekly') })).toBe('supervisor');
  });

  it('is the monitoring agency of weekly figures that name no receiver', () => {
    expect(proposed(timing('weekly'))).toBe('monitoring-agency');
    expect(proposed({ product: 'Báo cáo' })).toBeNull();
  });

  it('is nobody who alone would hand it in, nor a name that only begins like another', () => {
    expect(
      proposed({
        product: 'Báo cáo gửi Sở Tài chính',
        leads: [{ ...unit('so-a'), agencyId: 'so-tai-chinh' }],
      }),
    ).toBeNull();
    expect(proposed({ product: 'Gửi Sở Tài chínhx' })).toBeNull();
  });
});

describe('the draft of a plan', () => {
  const rows = [task('1'), task('2', timing('weekly')), task('3', { product: 'Gửi Sở Tài chính' })];
  const accepts = (...commands: PlanCommand[]) =>
    assignmentsOf(after(importing(...rows), configuring, ...commands), directory, now).map(
      (one) => one.accepts,
    );
  const choose = (by: string | null, ...keys: string[]): PlanCommand => ({
    type: 'ChooseAcceptors',
    accepts: by as 'supervisor' | null,
    keys,
  });

  it('assigns each task with who is proposed for it, the plan’s own where nobody is', () => {
    expect(accepts()).toEqual(['supervisor', 'monitoring-agency', 'agency:so-tai-chinh']);
  });

  it('takes another choice for many rows by one command, and back', () => {
    const mine = choose('monitoring-agency', '1', '3');
    expect(accepts(mine)).toEqual(['monitoring-agency', 'monitoring-agency', 'monitoring-agency']);
    expect(accepts(mine, choose(null, '3'))).toEqual([
      'monitoring-agency',
      'monitoring-agency',
      'agency:so-tai-chinh',
    ]);
  });

  it('takes all of them or none: an unknown row or agency refuses the whole', () => {
    const plan = after(importing(...rows), configuring);
    const code = (command: PlanCommand) => {
      const result = when(plan, command, { actor: monitor });
      return 'code' in result ? result.code : 'done';
    };
    expect(code(choose('supervisor', '1', '9'))).toBe('DRAFT.ROW_NOT_FOUND');
    expect(code(choose('agency:khong-co', '1'))).toBe('DIRECTORY.UNKNOWN_AGENCY');
  });
});
