import type { DifficultyQuery, DifficultyRegister } from '#libs/application/ports/difficulty-register';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { createDifficultyRegister } from '#libs/read-models/difficulty-register';
import { agencyOf, assignmentOf, openListStage, person, type ListStage } from '#libs/read-models/stage.spec';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(120_000);

const finance = person('tc', 'so-tai-chinh', 'officer');
const chair = person('pct', null, 'supervisor');
const monitor = person('td', 'vp', 'monitor');
const health = person('yt', 'so-y-te', 'officer');

describe('what units found difficult, as of a past day', () => {
  const clock = new ManualClock('2026-01-05T01:00:00.000Z');
  let stage: ListStage;
  let register: DifficultyRegister;
  const on = async (day: string, taskId: string, by: Person, command: TaskCommand) => {
    clock.instant = `2026-01-${day}T01:00:00.000Z`;
    const answer = await stage.app.tasks.handle(taskId, command, by);
    if (isRejection(answer)) throw new Error(`${command.type}: ${answer.code}`);
  };
  const read = async (query: Partial<DifficultyQuery>) => {
    const answer = await register.query({ caller: chair, limit: 100, ...query });
    if (isRejection(answer)) throw new Error(answer.code);
    return answer;
  };
  const shown = async (query: Partial<DifficultyQuery>) =>
    (await read(query)).items.map(({ taskId, n, status }) => `${taskId} ${n} ${status}`);
  const asOf = (day: string) => `2026-01-${day}T12:00:00Z`;

  beforeAll(async () => {
    stage = await openListStage(clock);
    register = createDifficultyRegister({ dataSource: stage.source, ledger: stage.app.ledger, clock });
    await stage.register(agencyOf('so-y-te', 'Sở Y tế'));
    for (const id of ['a', 'b', 'c']) await stage.app.tasks.assign(assignmentOf(id));
    await on('06', 'a', finance, { type: 'RaiseDifficulty', content: 'Thiếu vốn' });
    await on('07', 'b', finance, { type: 'RaiseDifficulty', content: 'Thiếu số liệu' });
    await on('08', 'a', monitor, { type: 'ConsolidateDifficulty', difficulty: 1, summary: 'Xin vốn' });
    await on('09', 'a', chair, {
      ...({ type: 'AssignDifficulty', difficulty: 1, due: '2026-02-28' } as const),
      resolver: { agencyId: 'so-y-te' },
    });
    await on('10', 'a', health, { type: 'ResolveDifficulty', difficulty: 1, resolution: 'Đã bố trí' });
    await stage.drain();
    clock.instant = '2026-01-20T01:00:00.000Z';
  });
  afterAll(() => stage?.close());

  it('is in the register as it stood', async () => {
    expect(await shown({ asOf: asOf('05') })).toEqual([]);
    expect(await shown({ asOf: asOf('07') })).toEqual(['a 1 raised', 'b 1 raised']);
    expect(await shown({ asOf: asOf('09') })).toEqual(['a 1 assigned', 'b 1 raised']);
    expect(await shown({ asOfOccurred: asOf('08') })).toEqual(['a 1 consolidated', 'b 1 raised']);
    expect(await shown({ asOfOccurred: asOf('10'), asOf: asOf('07') })).toEqual(['a 1 raised', 'b 1 raised']);
    expect(await shown({ asOf: asOf('19') })).toEqual(await shown({}));
  });

  it('is narrowed and read in pages as it stood, by those who may read it', async () => {
    expect(await shown({ asOf: asOf('09'), status: 'assigned' })).toEqual(['a 1 assigned']);
    expect(await shown({ asOf: asOf('09'), resolver: 'so-y-te' })).toEqual(['a 1 assigned']);
    expect(await shown({ asOf: asOf('08'), resolver: 'so-y-te' })).toEqual([]);
    const first = await read({ asOf: asOf('09'), limit: 1 });
    const second = await read({ asOf: asOf('09'), limit: 1, cursor: first.nextCursor ?? undefined });
    expect([...first.items, ...second.items].map(({ taskId }) => taskId)).toEqual(['a', 'b']);
    expect(second.nextCursor).toBeNull();
    expect(await shown({ asOf: asOf('09'), caller: health })).toEqual(['a 1 assigned']);
    expect(await register.query({ caller: chair, limit: 1, asOf: '2026-03-01T00:00:00Z' })).toMatchObject({
      code: 'ASOF.NOT_YET',
    });
  });

  it('is read to its end as it stood when its first page was', async () => {
    for (const id of ['b', 'c'])
      await on('20', id, finance, { type: 'RaiseDifficulty', content: 'Thiếu người' });
    await stage.drain();
    clock.instant = '2026-01-21T01:00:00.000Z';
    const first = await read({ status: 'raised', limit: 1 });
    await on('22', 'c', monitor, { type: 'ConsolidateDifficulty', difficulty: 1, summary: 'Xin người' });
    await on('22', 'a', finance, { type: 'RaiseDifficulty', content: 'Thiếu chỗ' });
    await stage.drain();
    clock.instant = '2026-01-23T01:00:00.000Z';
    const rest = await read({ status: 'raised', limit: 10, cursor: first.nextCursor ?? undefined });
    expect([...first.items, ...rest.items].map(({ taskId, n }) => `${taskId} ${n}`)).toEqual([
      'b 1',
      'b 2',
      'c 1',
    ]);
    expect(await shown({ status: 'raised' })).toEqual(['b 1 raised', 'b 2 raised', 'a 2 raised']);
  });

  it('lists its task for whoever has to solve it, since that was decided', async () => {
    const ids = async (when: string, role?: 'resolves') => {
      const answer = await stage.lists.query({ caller: health, limit: 10, asOf: when, role });
      return isRejection(answer) ? [] : answer.items.map(({ id }) => id);
    };
    expect([await ids(asOf('08')), await ids(asOf('09'))]).toEqual([[], ['a']]);
    expect([await ids(asOf('08'), 'resolves'), await ids(asOf('09'), 'resolves')]).toEqual([[], ['a']]);
  });
});
