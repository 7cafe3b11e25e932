import type { TaskListQuery } from '#libs/application/ports/task-lists';
import { isRejection } from '#libs/domain/shared/rejection';
import { addDays } from '#libs/domain/shared/time';
import { conditionsOf } from '#libs/read-models/list-conditions';
import { partsOf } from '#libs/read-models/list-order';
import { firstFoundSql, foundSql, type Statement } from '#libs/read-models/list-sql';
import { knownAt, type ListedAt } from '#libs/read-models/listed-at';
import { searchedWords } from '#libs/read-models/search';
import { agencyOf, assignmentOf, openListStage, person, type ListStage } from '#libs/read-models/stage.spec';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(180_000);

const TASKS = 400;
const committee = person('uy-vien', null, 'committee');
const chair = person('pct', null, 'supervisor');
const agencies = [
  agencyOf('tc', 'Sở Tài chính', 'STC'),
  agencyOf('xd', 'Sở Xây dựng'),
  agencyOf('gd', 'Sở Giáo dục và Đào tạo', 'Sở GD&ĐT'),
  agencyOf('p1', 'UBND phường Bến Nghé'),
];
const acts = ['Xây dựng', 'Rà soát', 'Hoàn thiện', 'Báo cáo'];
const things = ['quy chế tài chính', 'mạng lưới giao thông', 'đề án chuyển đổi số', 'hồ sơ_cũ', 'đường 100%'];

const pick = <T>(of: readonly T[], n: number): T => of[n % of.length]!;
const taskOf = (n: number) =>
  assignmentOf(`t${n}`, {
    planId: `k${n % 3}`,
    planNumber: `${n % 3}/KH-UBND`,
    key: String(n),
    number: `IV.${n}`,
    title: `${pick(acts, n)} ${pick(things, n)}${n % 97 === 5 ? ' làng Vạn Phúc' : ''}`,
    product: n % 5 === 0 ? 'Nghị quyết' : 'Tờ trình',
    assignees: [{ agencyId: pick(agencies, n >> 2).id, role: 'lead', groupId: null }],
    schedule:
      n % 7 === 0
        ? { kind: 'continuous' }
        : { kind: 'single', start: null, due: addDays('2026-02-01', (n * 31) % 200), interim: [] },
  });

/** As a person reads a word who pays no attention to accents. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

/** Everything by which a task is found, each apart from the others. */
const wordsOfTask = (id: string): readonly string[] => {
  const { planNumber, number, title, product, assignees } = taskOf(Number(id.slice(1)));
  const names = agencies.filter(({ id }) => assignees.some(({ agencyId }) => agencyId === id));
  const named = names.flatMap(({ name, aliases }) => [name, ...aliases]);
  return [planNumber, number, title, product, ...named].map((text) => plain(text ?? ''));
};
const says = (id: string, q: string): boolean =>
  plain(q)
    .split(' ')
    .every((word) => wordsOfTask(id).some((text) => text.includes(word)));

const subsets = (places: readonly number[]): (readonly number[])[] =>
  places.reduce<(readonly number[])[]>(
    (all, place) => [...all, ...all.map((some) => [...some, place])],
    [[]],
  );

const searches = [
  'so',
  'tai chinh',
  'Sở Tài chính',
  'giao',
  'to trinh',
  'NGHỊ QUYẾT',
  'vạn phúc',
  'van phuc so',
  'làng xây dựng',
  'lang vạn xd',
  'khong co',
  'xay khong',
  'IV.12',
  'iv.102 ubnd',
  '2/kh-ubnd giao thong',
  '100%',
  '0',
  'iv.5 o',
  'sơ_cũ',
  'gd&đt de an',
  'phường mạng lưới',
  'stc quy che tai',
  'bao cao so tai chinh',
  'o e u a i',
];

describe('a search', () => {
  const clock = new ManualClock('2026-01-05T01:00:00.000Z');
  let stage: ListStage;
  /** The whole list, in its order and in pages of so many. */
  const all = async (query: Partial<TaskListQuery>, limit = 40): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let cursor: string | undefined; ;) {
      const answer = await stage.lists.query({ caller: committee, limit, ...query, cursor });
      if (isRejection(answer)) throw new Error(answer.code);
      ids.push(...answer.items.map(({ id }) => id));
      if (answer.nextCursor === null) return ids;
      cursor = answer.nextCursor;
    }
  };

  beforeAll(async () => {
    stage = await openListStage(clock);
    for (const agency of agencies) await stage.register(agency);
    const numbers = Array.from({ length: TASKS }, (_, n) => n);
    // The ledger lets nobody wait longer than a few seconds, which all of them at once may take.
    for (let first = 0; first < TASKS; first += 50)
      await Promise.all(numbers.slice(first, first + 50).map((n) => stage.app.tasks.assign(taskOf(n))));
    clock.instant = '2026-03-20T01:00:00.000Z';
    const cancel = { type: 'CancelTask', reason: 'Không còn cần' } as const;
    for (const n of numbers.filter((n) => n % 11 === 0)) await stage.app.tasks.handle(`t${n}`, cancel, chair);
    await stage.drain();
    clock.instant = '2026-03-21T01:00:00.000Z';
  });
  afterAll(() => stage?.close());

  const queries: readonly (readonly [string, Partial<TaskListQuery>])[] = [
    ['now', {}],
    ['of what is overdue', { status: 'open-overdue' }],
    ['of what was cancelled', { status: 'cancelled' }],
    ['on a past day', { asOf: '2026-03-01T00:00:00Z' }],
  ];
  it.each(queries)('finds, %s, what has all of its words, in the order of the list', async (_when, query) => {
    const listed = await all(query);
    expect(listed.length).toBeGreaterThan(30);
    for (const q of searches)
      expect([q, await all({ ...query, q })]).toEqual([q, listed.filter((id) => says(id, q))]);
  });

  it.each([
    ['now', { ...knownAt('2026-03-21T01:00:00.000Z'), isPast: false }],
    ['on a past day', knownAt('2026-03-01T00:00:00.000Z')],
  ] satisfies [string, ListedAt][])('finds the same whichever words are looked up, %s', async (_, when) => {
    const q: TaskListQuery = { caller: committee, limit: 30 };
    const listed = await all(when.isPast ? { asOf: when.at } : {});
    const idsOf = async ({ sql, values }: Statement) =>
      (await stage.source.query<{ task_id: string }[]>(sql, [...values])).map(({ task_id: id }) => id);
    for (const text of searches) {
      const words = await searchedWords(stage.source, text, when);
      const list = conditionsOf(q, when, words, null);
      const expected = listed.filter((id) => says(id, text)).slice(0, q.limit);
      expect([text, await idsOf(firstFoundSql(list, partsOf(q, when), q.limit, TASKS))]).toEqual([
        text,
        expected,
      ]);
      for (const lookedUp of subsets(words.map((_, place) => place)))
        expect([text, lookedUp, await idsOf(foundSql(list, q.limit, lookedUp))]).toEqual([
          text,
          lookedUp,
          expected,
        ]);
    }
  });
});
