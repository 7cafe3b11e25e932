import type { TaskListQuery } from '#libs/application/ports/task-lists';
import { isRejection } from '#libs/domain/shared/rejection';
import { agencyOf, assignmentOf, openListStage, person, type ListStage } from '#libs/read-models/stage.spec';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(120_000);

const committee = person('uy-vien', null, 'committee');

const ledBy = (agencyId: string) => ({ agencyId, role: 'lead', groupId: null }) as const;

describe('the search for tasks', () => {
  const clock = new ManualClock('2026-01-05T01:00:00.000Z');
  let stage: ListStage;
  const found = async (q: string, more: Partial<TaskListQuery> = {}) => {
    const answer = await stage.lists.query({ caller: committee, limit: 100, q, ...more });
    if (isRejection(answer)) throw new Error(answer.code);
    return answer.items.map(({ id }) => id);
  };

  beforeAll(async () => {
    stage = await openListStage(clock);
    await stage.register(agencyOf('tc', 'Sở Tài chính', 'STC'));
    await stage.register(agencyOf('gd', 'Sở Giáo dục và Đào tạo', 'Sở GD&ĐT'));
    await stage.app.tasks.assign(
      assignmentOf('a', { assignees: [ledBy('tc')], title: 'Đề án chuyển đổi số 100%' }),
    );
    await stage.app.tasks.assign(
      assignmentOf('b', { assignees: [ledBy('gd')], title: 'Nâ\u200bng cấp đường nội bộ', number: 'IV.12' }),
    );
    await stage.app.tasks.assign(
      assignmentOf('c', {
        title: 'Số hóa hồ sơ_cũ',
        assignees: [ledBy('gd'), { agencyId: 'tc', role: 'coordinator', groupId: null }],
      }),
    );
    clock.instant = '2026-02-01T01:00:00.000Z';
    await stage.register(agencyOf('tc', 'Sở Tài chính', 'STC', 'Cơ quan ngân khố'));
    await stage.drain();
    clock.instant = '2026-02-02T01:00:00.000Z';
  });
  afterAll(() => stage?.close());

  it.each([
    ['đ as d, and d as đ', 'de an', ['a']],
    ['capitals and accents', 'ĐỀ ÁN', ['a']],
    ['letters whose accents are characters of their own', 'đề án'.normalize('NFD'), ['a']],
    ['words in any order', 'số đổi chuyển', ['a']],
    [
      'what is seen alone: here a zero-width space, a soft hyphen and a byte order mark',
      '\u200bđề\u00ad án\ufeff',
      ['a'],
    ],
    ['a title in which such a sign was written', 'nang cap', ['b']],
    ['one letter', 'x', []],
    ['the number of the task', 'iv.12', ['b']],
    ['the number of the plan', '7/kh-ubnd', ['a', 'b', 'c']],
    ['the product', 'bao cao', ['a', 'b', 'c']],
    ['signs that mean something to the database, as they are', '100%', ['a']],
    ['an underscore as it is', 'sơ_cũ', ['c']],
    ['no underscore for any sign', 'n_p', []],
    ['no backslash for the sign after it', '\\%', []],
    ['the name of a lead or coordinating agency', 'sở tài chính', ['a', 'c']],
    ['an alias', 'stc', ['a', 'c']],
    ['an alias with signs', 'gd&đt', ['b', 'c']],
    ['words of title and agency together', 'hoa tai chinh', ['c']],
    ['nothing where one of the words is missing', 'hoa tai chinh xyz', []],
    ['everything where there is only white space', '  ', ['a', 'b', 'c']],
  ])('finds %s', async (_what, q, expected) => {
    expect(await found(q)).toEqual(expected);
  });

  it('goes by the names that agencies had at the instant', async () => {
    expect(await found('ngân khố')).toEqual(['a', 'c']);
    expect(await found('ngân khố', { asOf: '2026-01-31T00:00:00Z' })).toEqual([]);
    expect(await found('tài chính', { asOf: '2026-01-31T00:00:00Z' })).toEqual(['a', 'c']);
  });

  it('finds the same after a rebuild', async () => {
    const rows = () =>
      stage.source.query(`select to_jsonb(a) - 'generation' as row from read_models.agency_names a
        union all select to_jsonb(t) - 'generation' from read_models.task_texts t order by 1`);
    const before = (await rows()) as unknown[];
    expect(before).toHaveLength(6);
    await stage.rebuild();
    expect(await rows()).toEqual(before);
  });

  it('is answered from an index of trigrams', async () => {
    const plan = await stage.source.transaction(async (manager) => {
      await manager.query('set local enable_seqscan = off');
      return manager.query<object[]>(
        `explain select 1 from read_models.task_texts where search like read_models.containing('chuyển')`,
      );
    });
    expect(JSON.stringify(plan)).toContain('task_texts_search');
  });
});
