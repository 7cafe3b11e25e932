import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepSecrets } from '#infra/stack/data-secrets';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { hashOf } from '#libs/ledger/hash';
import { submission } from '#libs/ledger/testing/notes';
import { keyIdOf, readKey, parseCheckpoint, type Checkpoint } from '#libs/ledger/verification/checkpoint';
import {
  createCheckpoint,
  listCheckpoints,
  readCheckpoint,
} from '#libs/ledger/verification/create-checkpoint';
import { rootOf, type HeadEntry } from '#libs/ledger/verification/merkle';
import { rebuildStates } from '#libs/ledger/verification/rebuild-states';
import { verifyLedger } from '#libs/ledger/verification/verify-ledger';
import { startWrittenLedger, type WrittenLedger } from '#libs/testing/written-ledger';

jest.setTimeout(120_000);

const keyPair = () =>
  generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });

describe('a checkpoint', () => {
  const { privateKey, publicKey } = keyPair();
  let written: WrittenLedger;
  let exported: Checkpoint;
  beforeAll(async () => {
    written = await startWrittenLedger();
    const { source: dataSource, clock } = written;
    const made = await createCheckpoint({ dataSource, privateKey, clock });
    exported = parseCheckpoint(JSON.stringify(made));
  });
  afterEach(() => written.restore());
  afterAll(() => written?.stop());

  const verify = async (checkpoint?: Checkpoint, key: string | string[] = publicKey) => {
    const { source: dataSource, deciders } = written;
    const found = await verifyLedger({ dataSource, deciders, checkpoint, publicKey: key });
    return { ...found, places: found.problems.map(({ code, stream, version }) => [code, stream, version]) };
  };
  const signatureProblem = [['LEDGER.CHECKPOINT_SIGNATURE', null, null]];

  /** Changes one event and everything that follows from it, as somebody would who can write all tables. */
  const rewrite = async (stream: string, version: number, text: string): Promise<void> => {
    const events = await written.ledger.readStream(stream);
    let prevHash = events[0]?.prevHash ?? '';
    for (const event of events) {
      const data = event.version === version ? { ...(event.data as object), text } : event.data;
      const { hash: _hash, ...columns }: StoredEvent = { ...event, data, prevHash };
      const hash = hashOf(columns);
      await written.tamper(
        `update ledger.events set data = $3, prev_hash = decode($4, 'hex'), hash = decode($5, 'hex')
         where stream = $1 and version = $2`,
        [stream, event.version, JSON.stringify(data), prevHash, hash],
      );
      prevHash = hash;
    }
    await rebuildStates({ dataSource: written.source, deciders: written.deciders, stream });
  };

  /** Removes what comes after `version`, and every trace of it. */
  const cut = async (stream: string, version: number): Promise<void> => {
    await written.tamper(
      `delete from ledger.commands where (answer->'events'->0->>'position')::bigint in
         (select position from ledger.events where stream = $1 and version > $2)`,
      [stream, version],
    );
    await written.tamper('delete from ledger.events where stream = $1 and version > $2', [stream, version]);
    await written.tamper('delete from ledger.stream_parts where stream = $1', [stream]);
    await written.tamper('delete from ledger.stream_states where stream = $1', [stream]);
    if (version > 0) await rebuildStates({ dataSource: written.source, deciders: written.deciders, stream });
  };

  it('agrees with the ledger it was made of, and with what was appended since', async () => {
    const before = await verify(exported);
    expect(before).toMatchObject({ ok: true, head: { root: exported.root } });
    expect(exported).toMatchObject({ streams: before.streams, events: before.events });
    await written.ledger.submit(submission('a', { type: 'Rename', title: 'Sổ mới' }));
    const after = await verify(exported);
    expect(after.problems).toEqual([]);
    expect(after.head.root).not.toBe(exported.root);
  });

  it('is stored, listed and read back as it was exported', async () => {
    const { source } = written;
    const [summary] = await listCheckpoints(source);
    const { heads: _heads, format: _format, ...facts } = exported;
    expect(summary).toEqual({ ...facts, id: '1' });
    expect(await readCheckpoint(source, '1')).toEqual(exported);
    expect(await readCheckpoint(source, 'none')).toBeNull();
  });

  it('finds a stream that was rewritten as a whole, which the ledger alone cannot show', async () => {
    await rewrite('note/a', 2, 'câu khác');
    expect((await verify()).problems).toEqual([]);
    expect((await verify(exported)).places).toEqual([['LEDGER.CHECKPOINT_MISMATCH', 'note/a', 5]]);
  });

  it('finds a removed tail and a removed stream of which no trace is left', async () => {
    await cut('note/a', 3);
    await cut('note/b', 0);
    expect((await verify()).problems).toEqual([]);
    expect((await verify(exported)).places).toEqual([
      ['LEDGER.TAIL_REMOVED', 'note/a', 4],
      ['LEDGER.STREAM_REMOVED', 'note/b', 1],
    ]);
  });

  it('finds a removed tail that was written over, at the version that was signed', async () => {
    await cut('note/a', 3);
    for (const title of ['một', 'hai', 'ba'])
      await written.ledger.submit(submission('a', { type: 'Rename', title }));
    expect((await verify()).problems).toEqual([]);
    expect((await verify(exported)).places).toEqual([['LEDGER.CHECKPOINT_MISMATCH', 'note/a', 5]]);
  });

  it('counts only when a given key signed it; an old key goes on counting beside the new one', async () => {
    const next = keyPair();
    const { source: dataSource, clock } = written;
    const later = await createCheckpoint({ dataSource, privateKey: next.privateKey, clock });
    expect(later.keyId).toBe(keyIdOf(next.publicKey));
    const both = [publicKey, next.publicKey];
    expect((await verify(exported, both)).ok).toBe(true);
    expect((await verify(later, both)).ok).toBe(true);
    expect((await verify(later)).places).toEqual(signatureProblem);
    expect((await verify(exported, [])).places).toEqual(signatureProblem);
  });

  it('is refused when any of its fields was changed, and then accuses nobody', async () => {
    const [first, ...others] = exported.heads;
    const heads: HeadEntry[] = [[first?.[0] ?? '', 1, '00'.repeat(32)], ...others];
    const changes: Partial<Checkpoint>[] = [
      { createdAt: '2026-01-07T01:00:00.000Z' },
      { streams: 1 },
      { events: 1 },
      { root: rootOf(heads) },
      { keyId: '00' },
      { signature: Buffer.alloc(64).toString('base64') },
      { heads },
      { heads: others },
      { heads, root: rootOf(heads), streams: heads.length },
    ];
    for (const change of changes)
      expect((await verify({ ...exported, ...change })).places).toEqual(signatureProblem);
  });

  it('is not read from a text that is none, and not signed with a key of another kind', async () => {
    for (const text of ['', 'null', '[]', '{}', JSON.stringify({ ...exported, heads: [['a', '1', 'x']] })])
      expect(() => parseCheckpoint(text)).toThrow('LEDGER.CHECKPOINT_FORMAT');
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const { source: dataSource, clock } = written;
    for (const wrong of [rsa, publicKey, 'no key'])
      await expect(createCheckpoint({ dataSource, privateKey: wrong, clock })).rejects.toThrow(
        'LEDGER.CHECKPOINT_KEY',
      );
    await expect(verify(exported, 'no key')).rejects.toThrow('LEDGER.CHECKPOINT_KEY');
  });

  it('is signed and verified with the key that the stack keeps in a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-keys-'));
    const key = await readKey(keepSecrets(folder, undefined).checkpointKeyFile);
    const { source: dataSource, clock } = written;
    const made = await createCheckpoint({ dataSource, privateKey: key, clock });
    expect((await verify(made, key)).ok).toBe(true);
    await expect(readKey(join(folder, 'none.pem'))).rejects.toThrow('LEDGER.CHECKPOINT_KEY');
    rmSync(folder, { recursive: true });
  });

  it('is not made of a ledger whose heads are not its events', async () => {
    const make = () => createCheckpoint({ dataSource: written.source, privateKey, clock: written.clock });
    await written.tamper(`delete from ledger.events where stream = 'note/a' and version = 5`);
    await expect(make()).rejects.toMatchObject({ code: 'LEDGER.NOT_SIGNED', facts: { stream: 'note/a' } });
    await written.restore();
    await written.tamper(`delete from ledger.stream_states where stream = 'note/a'`);
    await expect(make()).rejects.toMatchObject({ code: 'LEDGER.NOT_SIGNED', facts: { stream: null } });
  });

  it('is not made of a ledger that lost what the one before it signed for', async () => {
    await cut('note/a', 3);
    const { source: dataSource, clock } = written;
    await expect(createCheckpoint({ dataSource, privateKey, clock })).rejects.toMatchObject({
      code: 'LEDGER.NOT_SIGNED',
      facts: { stream: 'note/a' },
      message: expect.stringContaining('version 5'),
    });
  });
});
