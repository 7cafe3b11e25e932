import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deciders } from '#libs/application/deciders';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { taskStream } from '#libs/application/task-service';
import { addDays, dateOf, fromMs } from '#libs/domain/shared/time';
import { hashOf } from '#libs/ledger/hash';
import type { Checkpoint } from '#libs/ledger/verification/checkpoint';
import { rebuildStates } from '#libs/ledger/verification/rebuild-states';
import type { Verification } from '#libs/ledger/verification/verify-ledger';
import { assignmentOf, leadAgency } from '../support/assigned-task';
import { dondoc } from '../support/command-line';
import { startFleet, type Fleet } from '../support/fleet';
import { persistentPeople, type PersistentPeople } from '../support/persistent-people';
import { must } from '../support/sample-work';

// A machine without the server fetches it once.
jest.setTimeout(1_800_000);

const tables = ['events', 'stream_states', 'stream_parts', 'commands'];
const lead = `${leadAgency}.officer`;
const [tampered, other] = [taskStream('bi-sua'), taskStream('khac')];

/** The task whose event has this column changed. */
const taskOf = (column: string): string => `cot-${column}`;
const streamOf = (column: string): string => taskStream(taskOf(column));

/** Another value for each column of an event. */
const changes: Record<string, string> = {
  position: 'position + 100000',
  xact: '(xact::text::bigint + 1)::text::xid8',
  stream: `stream || '-x'`,
  version: 'version + 1000',
  type: `'DeliverableApproved'`,
  schema_version: 'schema_version + 1',
  data: `data || '{"percent": 100}'`,
  meta: `meta || '{"userId": "supervisor"}'`,
  occurred_at: `occurred_at - interval '1 day'`,
  recorded_at: `recorded_at - interval '1 day'`,
  prev_hash: `set_byte(prev_hash, 0, 255 - get_byte(prev_hash, 0))`,
  hash: `set_byte(hash, 0, 255 - get_byte(hash, 0))`,
};

describe('whoever may do everything to the database', () => {
  let fleet: Fleet;
  let people: PersistentPeople;
  let checkpointFile: string;

  beforeAll(async () => {
    fleet = await startFleet({ apis: [{}], workers: [] });
    people = persistentPeople(
      fleet.apis.map(({ url }) => url),
      fleet.password,
    );
    const due = addDays(dateOf(fromMs(Date.now())), 200);
    const schedule = { kind: 'single', start: null, due, interim: [] } as const;
    for (const column of Object.keys(changes))
      must(await fleet.app.tasks.assign(assignmentOf(taskOf(column), { schedule })));
    for (const taskId of ['bi-sua', 'khac']) {
      must(await fleet.app.tasks.assign(assignmentOf(taskId, { schedule })));
      await people.call(lead, 'POST', `/tasks/${taskId}/acknowledgement`, { body: {} });
      for (const percent of [20, 40, 60, 80])
        await people.call(lead, 'POST', `/tasks/${taskId}/progress-reports`, {
          body: { percent, result: `Đạt ${percent}%` },
        });
    }
    checkpointFile = join(fleet.dataDir, 'exported.json');
    const made = await cli('ledger', 'checkpoint', '--out', checkpointFile);
    if (made.code !== 0) throw new Error(made.err);
    await fleet.postgres.admin(
      `create schema written; ${tables.map((t) => `create table written.${t} as table ledger.${t}`).join(';')}`,
    );
  });
  afterAll(() => fleet?.stop());

  const cli = (...args: string[]) =>
    dondoc(
      {
        DATABASE_URL: fleet.postgres.appUrl,
        DONDOC_DATA: join(fleet.dataDir, 'no-stack'),
        DONDOC_CHECKPOINT_KEY_FILE: join(fleet.dataDir, 'keys', 'checkpoint.pem'),
      },
      ...args,
    );

  /** As the superuser, who has taken the guard off the events and puts it back. */
  const tamper = (sql: string): Promise<unknown> =>
    fleet.postgres.admin(`begin; alter table ledger.events disable trigger append_only; ${sql};
      alter table ledger.events enable always trigger append_only; commit`);
  const restore = (): Promise<unknown> =>
    tamper(
      tables.map((t) => `truncate ledger.${t}; insert into ledger.${t} select * from written.${t}`).join(';'),
    );

  const verify = async (file = checkpointFile) => {
    const { code, out, err } = await cli('ledger', 'verify', '--checkpoint', file, '--json');
    const found = JSON.parse(out) as Verification;
    return { code, err, found, places: found.problems.map((p) => `${p.code} ${p.stream} ${p.version}`) };
  };
  /** Tampers, verifies, and brings everything back. */
  const foundAfter = async (work: () => Promise<unknown>) => {
    await work();
    const found = await verify();
    await restore();
    expect({ code: found.code, named: found.err.includes(`${found.places[0]}.`) }).toEqual({
      code: 1,
      named: true,
    });
    return found.places;
  };
  const forget = (stream: string, after: number): string =>
    `delete from ledger.commands where (answer->'events'->0->>'position')::bigint in
       (select position from ledger.events where stream = '${stream}' and version > ${after});
     delete from ledger.events where stream = '${stream}' and version > ${after};
     delete from ledger.stream_parts where stream = '${stream}';
     delete from ledger.stream_states where stream = '${stream}'`;
  const rebuild = (stream: string) => rebuildStates({ dataSource: fleet.source, deciders, stream });

  it('finds the untouched ledger whole, and is told which key signed for it', async () => {
    const { code, found } = await verify();
    const { keyId } = JSON.parse(readFileSync(checkpointFile, 'utf8')) as Checkpoint;
    expect({ code, problems: found.problems, signedWith: found.signedWith }).toEqual({
      code: 0,
      problems: [],
      signedWith: keyId,
    });
  });

  it('is stopped by the guard as long as it is there, even in the role of a replica', async () => {
    for (const sql of [
      'update ledger.events set version = 1',
      'delete from ledger.events',
      'truncate ledger.events',
    ])
      for (const role of ['origin', 'replica'])
        await expect(
          fleet.postgres.admin(`begin; set local session_replication_role = ${role}; ${sql}; commit`),
        ).rejects.toThrow('LEDGER.APPEND_ONLY');
  });

  it('changes any column of an event, and it is named', async () => {
    const columns = await fleet.postgres.admin(
      `select column_name from information_schema.columns where table_schema = 'ledger' and table_name = 'events'`,
    );
    expect(Object.keys(changes).sort()).toEqual(columns.map(({ column_name }) => String(column_name)).sort());
    const updates = Object.entries(changes).map(
      ([column, change]) =>
        `update ledger.events set ${column} = ${change} where stream = '${streamOf(column)}' and version = 2`,
    );
    const places = await foundAfter(() => tamper(updates.join(';')));
    for (const column of Object.keys(changes)) {
      const stream = column === 'stream' ? `${streamOf(column)}-x` : streamOf(column);
      expect(places).toContain(`LEDGER.HASH_MISMATCH ${stream} ${column === 'version' ? 1002 : 2}`);
    }
  });

  it.each<[string, string, string]>([
    [
      'deletes an event from the middle',
      `delete from ledger.events where stream = '${tampered}' and version = 3`,
      `LEDGER.VERSION_GAP ${tampered} 4`,
    ],
    [
      'lets two events change places',
      `update ledger.events set version = 99 where stream = '${tampered}' and version = 3;
       update ledger.events set version = 3 where stream = '${tampered}' and version = 4;
       update ledger.events set version = 4 where stream = '${tampered}' and version = 99`,
      `LEDGER.HASH_MISMATCH ${tampered} 3`,
    ],
    [
      'cuts off the end of a stream',
      `delete from ledger.events where stream = '${tampered}' and version > 4`,
      `LEDGER.TAIL_REMOVED ${tampered} 5`,
    ],
    ['empties the table of events', 'truncate ledger.events', 'LEDGER.STREAM_REMOVED calendar/vn 1'],
    [
      'empties every table',
      tables.map((t) => `truncate ledger.${t}`).join(';'),
      'LEDGER.STREAM_REMOVED calendar/vn 1',
    ],
    ['removes a stream without a trace', forget(tampered, 0), `LEDGER.STREAM_REMOVED ${tampered} 1`],
  ])('%s, and the first event concerned is named', async (_, sql, first) => {
    expect((await foundAfter(() => tamper(sql)))[0]).toBe(first);
  });

  it('cuts off the end of a stream and every trace of it, and the first missing event is named', async () => {
    const places = await foundAfter(async () => {
      await tamper(forget(tampered, 4));
      await rebuild(tampered);
      // Nothing but the checkpoint knows.
      expect((await cli('ledger', 'verify')).code).toBe(0);
    });
    expect(places).toEqual([`LEDGER.TAIL_REMOVED ${tampered} 5`]);
  });

  it('writes a whole stream anew, consistently, and the event that was signed for is named', async () => {
    const places = await foundAfter(async () => {
      const events = await fleet.app.ledger.readStream(tampered);
      let prevHash = events[0]?.prevHash ?? '';
      for (const event of events) {
        const data = event.version === 3 ? { ...(event.data as object), percent: 100 } : event.data;
        const { hash: _, ...columns }: StoredEvent = { ...event, data, prevHash };
        const hash = hashOf(columns);
        await tamper(
          `update ledger.events set data = $data$${JSON.stringify(data)}$data$, prev_hash = decode('${prevHash}', 'hex'),
             hash = decode('${hash}', 'hex') where stream = '${tampered}' and version = ${event.version}`,
        );
        prevHash = hash;
      }
      await rebuild(tampered);
      expect((await cli('ledger', 'verify')).code).toBe(0);
    });
    expect(places).toEqual([`LEDGER.CHECKPOINT_MISMATCH ${tampered} 7`]);
  });

  it('cannot have the damaged ledger signed for', async () => {
    await tamper(forget(tampered, 4));
    await rebuild(tampered);
    const refused = await people.call('auditor', 'POST', '/ledger/checkpoints');
    expect({ status: refused.status, code: refused.body.code, stream: refused.body.facts.stream }).toEqual({
      status: 409,
      code: 'LEDGER.NOT_SIGNED',
      stream: tampered,
    });
    await restore();
  });

  describe('and the signing key is replaced', () => {
    const checkpoint = async (): Promise<Checkpoint> =>
      (await people.call('auditor', 'POST', '/ledger/checkpoints')).body as Checkpoint;

    it('the old checkpoints go on counting, each under the key that signed it', async () => {
      const before = await checkpoint();
      const rotated = await cli('ledger', 'rotate-key', '--json');
      expect(rotated.code).toBe(0);
      const { oldKeyId, newKeyId } = JSON.parse(rotated.out) as { oldKeyId: string; newKeyId: string };
      // The API that runs signs with the new one at once.
      const after = await checkpoint();
      expect([before.keyId, after.keyId]).toEqual([oldKeyId, newKeyId]);
      const newFile = join(fleet.dataDir, 'new-key.json');
      writeFileSync(newFile, JSON.stringify(after));
      expect(
        [await verify(), await verify(newFile)].map(({ code, found }) => [code, found.signedWith]),
      ).toEqual([
        [0, oldKeyId],
        [0, newKeyId],
      ]);
      const { body } = await people.call('auditor', 'GET', '/ledger/checkpoints');
      expect(body.items.slice(0, 2).map(({ keyId }: Checkpoint) => keyId)).toEqual([newKeyId, oldKeyId]);
      await tamper(`delete from ledger.events where stream = '${other}' and version > 5`);
      expect((await verify()).places[0]).toBe(`LEDGER.TAIL_REMOVED ${other} 6`);
      await restore();
    });

    it('a second time too, and a key that is trusted no more proves nothing', async () => {
      expect((await cli('ledger', 'rotate-key')).code).toBe(0);
      const { code, found } = await verify();
      const { keyId } = JSON.parse(readFileSync(checkpointFile, 'utf8')) as Checkpoint;
      expect([code, found.signedWith]).toEqual([0, keyId]);
      writeFileSync(join(fleet.dataDir, 'keys', 'checkpoint.pem.old'), '');
      const distrusted = await verify();
      expect([distrusted.code, distrusted.found.signedWith]).toEqual([1, null]);
      expect(distrusted.places).toEqual(['LEDGER.CHECKPOINT_SIGNATURE null null']);
    });
  });
});
