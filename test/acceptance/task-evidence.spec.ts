import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { caller } from '#apps/cli/testing.spec-helper';
import { keepSecrets } from '#infra/stack/data-secrets';
import type { StoredEvent } from '#libs/application/ports/ledger';
import type { Manifest } from '#libs/evidence/manifest';
import { checkPack } from '#libs/evidence/verifier/check-pack';
import type { OpenPack } from '#libs/evidence/verifier/finding';
import { zipParts } from '#libs/exports/word/zip-parts';
import { hashOf } from '#libs/ledger/hash';
import { sayPlainly } from '#libs/messages/say-plainly';
import { keyIdOf, signed } from '#libs/ledger/verification/signature';
import { ManualClock } from '#libs/testing/postgres';
import { startApiStage, type ApiStage } from '../support/api-stage';
import { assigned, formOf, leadAgency } from '../support/assigned-task';
import { compiledPrograms } from '../support/compiled';

jest.setTimeout(300_000);

type Parts = ReadonlyMap<string, Buffer>;

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const inMemory = (parts: Parts): OpenPack => ({
  names: [...parts.keys()],
  read: (name) => parts.get(name) ?? null,
  digest: (name) => {
    const content = parts.get(name);
    return content ? { size: content.length, sha256: sha256(content) } : null;
  },
});
const folderOf = (parts: Parts): string => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-evidence-'));
  for (const [name, content] of parts) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
};
/** Runs the pack's own program where there is nothing but the pack. */
const verified = (parts: Parts, ...options: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['verify.mjs', ...options], {
    cwd: folderOf(parts),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { status, stdout, stderr };
};
const jsonOf = <T>(parts: Parts, name: string): T => JSON.parse(parts.get(name)?.toString() ?? 'null') as T;
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

/** A pack with other parts, whose manifest says so: what somebody does who has everything but the key. */
const relisted = (parts: Parts, changed: Record<string, Buffer>, facts: Partial<Manifest> = {}) => {
  const all = new Map([...parts, ...Object.entries(changed)]);
  const manifest = jsonOf<Manifest>(parts, 'manifest.json');
  const listed = manifest.parts.map(({ path }) => {
    const content = all.get(path) ?? Buffer.alloc(0);
    return { path, size: content.length, sha256: sha256(content) };
  });
  return all.set('manifest.json', json({ ...manifest, ...facts, parts: listed }));
};

describe('the evidence pack of a task', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const keyFile = keepSecrets(mkdtempSync(join(tmpdir(), 'dondoc-keys-')), undefined).checkpointKeyFile;
  const officer = `${leadAgency}.officer`;
  let stage: ApiStage;
  let parts: Parts;

  const later = () => {
    clock.instant = new Date(Date.parse(clock.instant) + 60_000).toISOString();
  };
  const post = async (as: string, path: string, body?: unknown) => {
    later();
    const answer = await stage.call(as, 'POST', `/api/v1/${path}`, body === undefined ? {} : { body });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  };
  const tokenOf = async (username: string): Promise<string> =>
    ((await stage.services.identity.signIn(username, stage.password)) as { token: string }).token;
  const download = async (as: string, taskId: string) => {
    const headers = { authorization: `Bearer ${await tokenOf(as)}` };
    return fetch(`${stage.url}/api/v1/tasks/${taskId}/evidence`, { headers });
  };
  const packOf = async (taskId: string, as = 'auditor'): Promise<Parts> =>
    zipParts(Buffer.from(await (await download(as, taskId)).arrayBuffer()));

  beforeAll(async () => {
    compiledPrograms();
    stage = await startApiStage(clock, { DONDOC_CHECKPOINT_KEY_FILE: keyFile });
    for (const id of ['viec', 'khac', 'moi']) await assigned(stage.services, id);
    await post(officer, 'tasks/viec/acknowledgement');
    const files = { 'báo cáo (bản ký).pdf': 'nội dung báo cáo', 'phụ lục.pdf': 'phụ lục' };
    await post(officer, 'tasks/viec/deliverables', formOf({ summary: 'Báo cáo rà soát' }, files));
    await post('auditor', 'ledger/checkpoints');
    await post('supervisor', 'tasks/viec/deliverables/1/return', { reason: 'Thiếu số liệu quý I' });
    parts = await packOf('viec');
  });
  afterAll(() => stage?.stop());

  it('holds, as its own program says in an empty folder, and tells how far the checkpoint reaches', () => {
    expect([...parts.keys()].sort()).toEqual([
      'README.txt',
      'checkpoint.json',
      'events.json',
      'lich-su.pdf',
      'manifest.json',
      'manifest.sig',
      'public-keys.pem',
      'tep/001-báo cáo (bản ký).pdf',
      'tep/002-phụ lục.pdf',
      'verify.mjs',
    ]);
    const { status, stdout, stderr } = verified(parts);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).not.toContain('KHÔNG ĐẠT');
    expect(stdout).toContain('KẾT LUẬN: gói bằng chứng toàn vẹn.');
    const { version } = jsonOf<Manifest>(parts, 'manifest.json');
    expect(stdout).toContain(`bao trùm các sự kiện từ 1 đến ${version - 1}.`);
    expect(stdout).toContain('1 sự kiện sau đó ghi sau điểm kiểm tra');
  });

  it('holds the events as they are in the ledger, the files as they were sent, and a history to be read', async () => {
    expect(jsonOf(parts, 'events.json')).toEqual(await stage.services.application.tasks.history('viec'));
    expect(parts.get('tep/002-phụ lục.pdf')?.toString()).toBe('phụ lục');
    expect(parts.get('lich-su.pdf')?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(parts.get('README.txt')?.toString()).toContain('node verify.mjs');
    expect(parts.get('verify.mjs')?.toString()).not.toMatch(/(?:from|require\() ?"(?!node:)/);
  });

  it('is found to be changed whatever byte of whatever part was', () => {
    const names = [...parts.keys()];
    const change = fc.record({
      part: fc.nat(names.length - 1),
      at: fc.nat(),
      by: fc.integer({ min: 1, max: 255 }),
    });
    const changed = ({ part, at, by }: { part: number; at: number; by: number }): Parts => {
      const name = names[part] ?? '';
      const content = Buffer.from(parts.get(name) ?? Buffer.alloc(0));
      const place = at % content.length;
      content[place] = (content[place] ?? 0) ^ by;
      return new Map(parts).set(name, content);
    };
    const fails = (altered: Parts): boolean => {
      try {
        return checkPack(inMemory(altered), null).some(({ verdict }) => verdict === 'fails');
      } catch {
        return true;
      }
    };
    expect(fails(parts)).toBe(false);
    fc.assert(
      fc.property(change, (one) => fails(changed(one))),
      { numRuns: 1_000 },
    );
    for (const one of fc.sample(change, 12)) {
      // A program that was changed itself may say anything; that is what the reader's own copy is for.
      if (names[one.part] === 'verify.mjs') continue;
      expect(verified(changed(one)).status).toBe(1);
    }
  });

  it('is found to lack or to have too much', () => {
    for (const name of parts.keys()) {
      if (name === 'verify.mjs') continue;
      const fewer = new Map(parts);
      fewer.delete(name);
      expect([name, checkPack(inMemory(fewer), null).some(({ verdict }) => verdict === 'fails')]).toEqual([
        name,
        true,
      ]);
    }
    const more = verified(new Map(parts).set('tep/003-giả.pdf', Buffer.from('x')));
    expect(more.status).toBe(1);
    expect(more.stdout).toContain('Tệp “tep/003-giả.pdf” không thuộc gói này.');
  });

  it('is found to be changed when somebody rewrote events and reckoned every hash anew', () => {
    const events = jsonOf<StoredEvent[]>(parts, 'events.json');
    let prevHash = events[0]?.prevHash ?? '';
    const rewritten = events.map(({ hash: _, ...event }, index) => {
      const data = index === 1 ? { ...(event.data as object), forged: true } : event.data;
      const columns = { ...event, data, prevHash };
      prevHash = hashOf(columns);
      return { ...columns, hash: prevHash };
    });
    const forged = relisted(parts, { 'events.json': json(rewritten) }, { headHash: prevHash });
    const { status, stdout } = verified(forged);
    expect(status).toBe(1);
    expect(stdout).toContain('ĐẠT        Chuỗi');
    expect(stdout).toContain('Chữ ký của gói không khớp');
    expect(stdout).toContain('không phải là sự kiện mà điểm kiểm tra đã ký');
  });

  it('is found to be forged by a key of the forger, once the reader has the right one', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const keys = Buffer.concat([parts.get('public-keys.pem') ?? Buffer.alloc(0), Buffer.from(publicKey)]);
    const forged = relisted(parts, { 'public-keys.pem': keys }, { keyId: keyIdOf(publicKey) });
    forged.set(
      'manifest.sig',
      Buffer.from(signed(forged.get('manifest.json') ?? Buffer.alloc(0), privateKey)),
    );
    const right = join(mkdtempSync(join(tmpdir(), 'dondoc-right-')), 'khoa.pem');
    writeFileSync(right, parts.get('public-keys.pem') ?? '');
    expect(verified(parts, '--key', right).status).toBe(0);
    const { status, stdout } = verified(forged, '--key', right);
    expect(status).toBe(1);
    expect(stdout).toContain('Khóa ký gói không phải là khóa mà người kiểm tra đưa ra.');
    expect(verified(parts, '--key').status).toBe(2);
  });

  it('says so where no checkpoint covers the task yet', async () => {
    await assigned(stage.services, 'vua-giao');
    const { status, stdout } = verified(await packOf('vua-giao'));
    expect(status).toBe(0);
    expect(stdout).toContain('Chưa có điểm kiểm tra nào của sổ cái bao trùm nhiệm vụ này');
  });

  it('does not hold where a file is no longer stored as it was sent', async () => {
    const content = sha256(Buffer.from('phụ lục'));
    const folder = join(stage.services.config.DONDOC_DATA, 'files');
    const stored = join(folder, content.slice(0, 2), content);
    const before = readFileSync(stored);
    writeFileSync(stored, 'khác hẳn');
    const { status, stdout } = verified(await packOf('viec'));
    writeFileSync(stored, before);
    expect(status).toBe(1);
    expect(stdout).toContain('Tệp “tep/002-phụ lục.pdf” đã bị thay đổi.');
    expect(stdout).not.toContain('Các tệp đã nộp đúng mã');
    expect(stdout).toContain('LƯU Ý      Tệp “phụ lục.pdf” mà sự kiện nêu không còn nguyên');
    expect(stdout).toContain('1 điểm không đạt');
  });

  it('holds in nothing that rests on what was changed', () => {
    const heldWhen = (...spoilt: readonly string[]): readonly string[] => {
      const altered = new Map(
        [...parts].map(([name, content]) => [
          name,
          spoilt.includes(name) ? Buffer.concat([content, Buffer.from(' ')]) : content,
        ]),
      );
      const findings = checkPack(inMemory(altered), parts.get('public-keys.pem')?.toString() ?? '');
      expect(findings.some(({ verdict }) => verdict === 'fails')).toBe(spoilt.length > 0);
      return findings.flatMap(({ verdict, said }) => (verdict === 'holds' ? [sayPlainly('vi', said)] : []));
    };
    const [chain, coverage, files, list] = ['Chuỗi', 'Điểm kiểm tra ký', 'Các tệp đã nộp', 'Đủ '];
    const [signature, trust] = ['Chữ ký của gói', 'Khóa ký gói là khóa'];
    const toldOf = (held: readonly string[]) =>
      [signature, trust, list, chain, files, coverage].filter((begin) =>
        held.some((said) => said.startsWith(begin)),
      );
    expect(toldOf(heldWhen())).toEqual([signature, trust, list, chain, files, coverage]);
    expect(toldOf(heldWhen('manifest.json'))).toEqual([chain, files, coverage]);
    expect(toldOf(heldWhen('events.json'))).toEqual([signature, trust]);
    expect(toldOf(heldWhen('checkpoint.json'))).toEqual([signature, trust, chain, files]);
    expect(toldOf(heldWhen('public-keys.pem'))).toEqual([signature, trust, chain, files]);
    expect(toldOf(heldWhen('lich-su.pdf'))).toEqual([signature, trust, chain, files, coverage]);
  });

  it('is for those who may read the task’s files, and the auditor', async () => {
    expect((await download(officer, 'viec')).status).toBe(200);
    expect((await download('so-y-te.head', 'viec')).status).toBe(403);
    expect((await download('admin', 'viec')).status).toBe(403);
    const none = await download('auditor', 'khong-co');
    expect([none.status, ((await none.json()) as { code: string }).code]).toEqual([404, 'TASK.NOT_FOUND']);
  });

  it('holds the chain without what its reader may not read, and says so', async () => {
    const policy = { id: 'ky-duyet', name: 'Thủ trưởng ký', signOff: true };
    expect((await stage.call('monitor', 'POST', '/api/v1/policies', { body: policy })).status).toBe(201);
    await assigned(stage.services, 'trong-nha', { policyId: policy.id });
    await post(
      officer,
      'tasks/trong-nha/deliverables',
      formOf({ summary: 'Dự thảo mật' }, { 'nhap.pdf': 'nháp' }),
    );
    await post(officer, 'tasks/trong-nha/progress-reports', { result: 'Đang làm' });
    await post('auditor', 'ledger/checkpoints');

    const own = await packOf('trong-nha', officer);
    expect([...own.keys()]).toContain('tep/001-nhap.pdf');
    expect(verified(own)).toMatchObject({ status: 0, stdout: expect.not.stringContaining('chỉ có mã băm') });

    const outside = await packOf('trong-nha', 'supervisor');
    expect([...outside.keys()].filter((name) => name.startsWith('tep/'))).toEqual([]);
    expect(outside.get('events.json')?.toString()).not.toContain('Dự thảo mật');
    const { status, stdout } = verified(outside);
    expect(stdout).toContain('1 sự kiện chỉ có mã băm');
    expect(stdout).toMatch(/bao trùm các sự kiện từ 1 đến \d+/);
    expect(status).toBe(0);
    // What is withheld still has its place in the chain.
    const events = jsonOf<{ withheld?: true; hash: string }[]>(outside, 'events.json');
    const other = events.map((event) => (event.withheld ? { ...event, hash: 'f'.repeat(64) } : event));
    const changed = checkPack(inMemory(relisted(outside, { 'events.json': json(other) })), null);
    expect(changed.map(({ said }) => sayPlainly('vi', said)).join(' ')).toContain(
      'không nối tiếp sự kiện trước nó',
    );
  });

  it('is written to a file by the command line', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'dondoc-out-')), 'goi.zip');
    const { dondoc } = caller({ DONDOC_URL: stage.url, DONDOC_TOKEN: await tokenOf('auditor') });
    expect(await dondoc('task', 'evidence', 'viec', '--out', out)).toMatchObject({ code: 0 });
    expect(verified(await zipParts(readFileSync(out))).status).toBe(0);
  });
});
