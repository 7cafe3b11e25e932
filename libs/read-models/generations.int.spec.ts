import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { waitUntil } from '#infra/embedded/wait';
import { isRejection } from '#libs/domain/shared/rejection';
import { rebuildSubscriber } from '#libs/ledger/rebuild-subscriber';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { follow, liveOf, rebuildOf, type ReadModel } from '#libs/read-models/generations';
import { assignmentOf, openListStage, person, type ListStage } from '#libs/read-models/stage.spec';
import { taskPeriodsModel } from '#libs/read-models/task-periods';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(120_000);

const TASKS = 12;
const committee = person('uy-vien', null, 'committee');
const helper = resolve(__dirname, '../../test/support/build-generation.ts');
const compile = resolve(__dirname, '../testing/compile-on-require.cjs');

describe('generations of lists', () => {
  let stage: ListStage;
  let url = '';
  const children: ChildProcess[] = [];
  const model = (version: number): ReadModel => ({ ...taskPeriodsModel, version });

  beforeAll(async () => {
    stage = await openListStage(new ManualClock('2026-01-05T01:00:00.000Z'));
    url = (stage.source.options as { url?: string }).url ?? '';
    for (let n = 0; n < TASKS; n += 1) await stage.app.tasks.assign(assignmentOf(`t${n}`));
    await stage.drain();
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await stage?.close();
  });

  const listed = async (): Promise<number> => {
    const answer = await stage.lists.query({ caller: committee, limit: 100 });
    if (isRejection(answer)) throw new Error(answer.code);
    return answer.items.length;
  };
  const live = () => liveOf(stage.source, taskPeriodsModel);
  const rowsBesideLive = async (): Promise<number> => {
    const [row] = await stage.source.query<{ n: number }[]>(
      `select count(*)::integer as n from read_models.task_periods where generation <> $1`,
      [(await live())?.generation],
    );
    return row?.n ?? 0;
  };
  const follows = (version: number) =>
    drainSubscriber({ ledger: stage.app.ledger, dataSource: stage.source, ...follow(model(version)) });
  /** Once those have ended who were writing when the events were recorded, they are followed. */
  const followed = (version: number, tasks: number): Promise<boolean> =>
    waitUntil(async () => (await follows(version)) >= 0 && (await listed()) === tasks, 30_000);
  /** Builds with this version as a worker does when it starts; answers how many events that took, null for none. */
  const starts = (version: number) =>
    rebuildSubscriber(
      { ledger: stage.app.ledger, dataSource: stage.source },
      rebuildOf(model(version), { onlyIfOther: true }),
    );
  /** A worker of another version in a process of its own, and how far it has come. */
  const startsElsewhere = (version: number, pauseMs: number) => {
    const args = ['--conditions=source', '--require', compile, helper, url, String(version), String(pauseMs)];
    const child = spawn(process.execPath, args);
    children.push(child);
    let heard = '';
    child.stdout.on('data', (text: Buffer) => (heard += text.toString()));
    child.stderr.on('data', (text: Buffer) => (heard += `${text.toString()}\n`));
    return { child, handled: () => heard.trim().split('\n').filter(Boolean).length, heard: () => heard };
  };

  it('of an older installation are built by the first worker that starts, without anybody else', async () => {
    expect(await live()).toEqual({ generation: 1, version: null });
    expect(await starts(1)).toBeGreaterThan(TASKS);
    expect(await live()).toMatchObject({ version: 1 });
    expect([await listed(), await rowsBesideLive()]).toEqual([TASKS, 0]);
    expect(await starts(1)).toBeNull();
  });

  it('are read and followed while a worker of another version builds, and after it was killed half way', async () => {
    const before = await live();
    const other = startsElsewhere(2, 300);
    await waitUntil(() => other.handled() >= 4, 60_000);
    expect([await listed(), await live()]).toEqual([TASKS, before]);
    // What happens meanwhile is in what is read as well.
    await stage.app.tasks.assign(assignmentOf('meanwhile'));
    expect(await followed(2, TASKS + 1)).toBe(true);
    expect(await rowsBesideLive()).toBeGreaterThan(0);

    const gone = once(other.child, 'exit');
    other.child.kill('SIGKILL');
    await gone;
    expect([await listed(), await live()]).toEqual([TASKS + 1, before]);

    // The next one begins anew, removes what that one left, and puts its own in the place.
    const next = startsElsewhere(2, 0);
    const [code] = (await once(next.child, 'exit')) as [number];
    expect([code, next.heard()]).toEqual([0, expect.stringMatching(/^[\d\s]+$/)]);
    expect(await live()).toMatchObject({ version: 2 });
    expect([await listed(), await rowsBesideLive()]).toEqual([TASKS + 1, 0]);
    await stage.app.tasks.assign(assignmentOf('afterwards'));
    expect(await followed(2, TASKS + 2)).toBe(true);
  });

  it('of a newer version are left alone by a worker that was not updated yet', async () => {
    await stage.app.tasks.assign(assignmentOf('later'));
    await expect(waitUntil(async () => (await follows(1)) > 0, 30_000)).rejects.toThrow('READ_MODEL.NEWER');
    expect(await followed(2, TASKS + 3)).toBe(true);
  });

  it('are built by one of several workers that start at once', async () => {
    const built = await Promise.all([starts(3), starts(3), starts(3)]);
    expect(built.filter((events) => events !== null)).toHaveLength(1);
    expect([await listed(), await rowsBesideLive()]).toEqual([TASKS + 3, 0]);
  });
});
