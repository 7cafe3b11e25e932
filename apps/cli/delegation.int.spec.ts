import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApiStage, type ApiStage } from '../../test/support/api-stage';
import { assigned } from '../../test/support/assigned-task';
import { caller, newFolder } from './testing.spec-helper';

jest.setTimeout(120_000);

describe('delegation on the command line', () => {
  const folder = newFolder();
  const accounts = ['supervisor', 'auditor', 'so-y-te.head'];
  let stage: ApiStage;
  const dondoc = (...args: string[]) => caller({ DONDOC_DATA: folder }).dondoc(...args);

  beforeAll(async () => {
    stage = await startApiStage({ now: () => new Date().toISOString() });
    const { url, password } = stage;
    writeFileSync(join(folder, 'demo.json'), JSON.stringify({ url, password, accounts }));
    await assigned(stage.services, 'giao', { schedule: { kind: 'continuous' } });
  });
  afterAll(() => stage.stop());

  it('goes from add over list to revoke', async () => {
    const period = ['--from', '01/01/2190', '--until', '2190-01-31'];
    const given = await dondoc('delegation', 'add', '--to', 'so-y-te.head', ...period, '--act', 'acceptance');
    expect(given).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Đã ủy quyền cho so-y-te\.head \(mã uq-/),
    });
    const [{ id }] = JSON.parse((await dondoc('delegation', 'list', '--json')).out).items;
    const listed = await dondoc('delegation', 'list', '--as', 'so-y-te.head');
    expect(listed.out).toContain(id);
    expect(listed.out).toContain('chưa đến ngày');
    expect((await dondoc('delegation', 'revoke', id, '--reason', 'Hoãn đi công tác')).code).toBe(0);
    expect((await dondoc('delegation', 'list')).out).toContain('đã chấm dứt');
    const again = await dondoc('delegation', 'revoke', id, '--reason', 'x');
    expect([again.code, again.err.split('\n').at(-2)]).toEqual([
      ...[1, expect.stringMatching(/^DELEGATION\.ALREADY_REVOKED: /)],
    ]);
  });

  it('--on-behalf-of reads as whoever delegated, and is refused without a delegation', async () => {
    const show = ['task', 'show', 'giao', '--as', 'so-y-te.head'];
    const refused = await dondoc(...show, '--on-behalf-of', 'supervisor');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('DELEGATION.REVOKED: ')]);
    expect((await dondoc('delegation', 'add', '--to', 'so-y-te.head', '--until', '2190-01-31')).code).toBe(0);
    const shown = await dondoc(...show, '--on-behalf-of', 'supervisor');
    expect(shown).toMatchObject({ code: 0, out: expect.stringContaining('tạm dừng') });
    expect((await dondoc(...show)).out).toContain('(thay supervisor)');
  });

  it('leaves what was refused in the audit list, for whom it was tried', async () => {
    const { code, out } = await dondoc('audit', 'list', '--code', 'DELEGATION.ALREADY_REVOKED');
    expect(code).toBe(0);
    expect(out).toMatch(/DELEGATION\.ALREADY_REVOKED +POST[^]*\(supervisor\)/);
    const options = ['--actor', 'khong-co', '--from', '01/01/2026', '--limit', '5'];
    expect((await dondoc('audit', 'list', ...options)).out).toBe('Không có dòng nào.');
    const refused = await dondoc('audit', 'list', '--as', 'supervisor');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('ACTOR.NOT_PERMITTED: ')]);
  });

  it('says what is missing', async () => {
    expect((await dondoc('delegation', 'add', '--to', 'so-y-te.head')).code).toBe(2);
    expect((await dondoc('delegation', 'revoke', 'uq-1')).code).toBe(2);
  });
});
