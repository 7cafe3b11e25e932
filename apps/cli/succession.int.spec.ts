import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, dateOf } from '#libs/domain/shared/time';
import { startApiStage, type ApiStage } from '../../test/support/api-stage';
import { assigned } from '../../test/support/assigned-task';
import { caller, newFolder } from './testing.spec-helper';

jest.setTimeout(120_000);

const [planning, finance, home] = ['so-ke-hoach-va-dau-tu', 'so-tai-chinh', 'so-noi-vu'] as const;
const [district, east, west] = ['quan-thu', 'phuong-dong', 'phuong-tay'] as const;
const group = 'cac-quan';
const lead = (agencyId: string) => ({ agencyId, role: 'lead', groupId: null }) as const;
const unit = (agencyId: string) => ({ agencyId, role: 'coordinator', groupId: null }) as const;

describe('succession on the command line', () => {
  const folder = newFolder();
  const accounts = ['supervisor', 'admin'];
  const today = dateOf(new Date().toISOString());
  const terms = ['--on', addDays(today, 30), '--number', '19/NQ-HĐND', '--date', today];
  let stage: ApiStage;
  const dondoc = (...args: string[]) => caller({ DONDOC_DATA: folder }).dondoc('succession', ...args);
  const expectSaid = async (words: string, ...args: string[]): Promise<void> =>
    expect(await dondoc(...args)).toMatchObject({ code: 0, out: expect.stringContaining(words) });

  beforeAll(async () => {
    stage = await startApiStage({ now: () => new Date().toISOString() });
    const { url, password } = stage;
    writeFileSync(join(folder, 'demo.json'), JSON.stringify({ url, password, accounts }));
    const schedule = { kind: 'continuous' } as const;
    await assigned(stage.services, 'hop-nhat', {
      schedule,
      assignees: [lead(finance), unit(planning)],
      monitoringAgencyId: home,
    });
    for (const id of [district, east, west]) {
      const body = { id, name: `UBND ${id}`, kind: 'other' };
      await stage.call('admin', 'POST', '/api/v1/agencies', { body });
    }
    const body = { id: group, name: 'Các quận', members: [{ agencyId: district }] };
    await stage.call('admin', 'POST', '/api/v1/agency-groups', { body });
  });
  afterAll(() => stage?.stop());

  it('brings Sở Kế hoạch và Đầu tư into Sở Tài chính, from preview to confirmation', async () => {
    const merger = ['--from', planning, '--to', finance, ...terms];
    await expectSaid('CHƯA CHỌN (đơn vị kế thừa đã tham gia với vai trò khác)', 'preview', ...merger);
    expect((await stage.services.application.successions.list()).length).toBe(0);
    await expectSaid('chờ chọn đơn vị tiếp nhận', 'add', ...merger);
    const refused = await dondoc('confirm', planning);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('SUCCESSION.CHOICE_MISSING')]);
    await expectSaid('Còn phải chọn: 1.', 'parts', planning);
    await expectSaid('chờ chọn', 'choose', planning, '--task', 'hop-nhat=');
    await expectSaid('thôi, không chuyển cho ai', 'parts', planning);
    await expectSaid('đã xác nhận', 'confirm', planning);
    await expectSaid('đã xác nhận', 'amend', planning, ...terms);
    await expectSaid('Đã chuyển 0 nhiệm vụ.', 'show', planning);
    await expectSaid(`${planning} → ${finance}`, 'list');
    const without = await dondoc('withdraw', planning, '--reason', 'Hoãn');
    expect([without.code, without.err]).toEqual([1, expect.stringContaining('SUCCESSION.DOCUMENT_MISSING')]);
    const named = ['--number', '20/NQ-HĐND', '--date', today];
    await expectSaid('đã rút lại', 'withdraw', planning, '--reason', 'Hoãn', ...named);
    await expectSaid('Lý do rút lại: Hoãn (văn bản số 20/NQ-HĐND)', 'show', planning);
  });

  it('divides a district among wards, one task to one and the rest to another', async () => {
    const schedule = { kind: 'continuous' } as const;
    for (const id of ['q-1', 'q-2', 'q-3'])
      await assigned(stage.services, id, {
        schedule,
        assignees: [lead(district)],
        monitoringAgencyId: home,
      });
    const split = ['--kind', 'split', '--from', district, '--to', `${east},${west}`, ...terms];
    await expectSaid('SUCCESSION.GROUP_EMPTY', 'preview', ...split);
    const whole = [...split, '--member', `${group}=${east}`, '--member', `${group}=${west}`];
    await expectSaid('Các quận: còn 0 thành viên, thêm 2.', 'preview', ...whole);
    await expectSaid(district, 'add', ...whole);
    await expectSaid(district, 'choose', district, '--task', `q-2=${west}`, '--rest', east);
    const { out } = await dondoc('parts', district, '--json');
    const heirs = (JSON.parse(out) as { tasks: { taskId: string; to: string }[] }).tasks;
    expect(heirs.map(({ taskId, to }) => [taskId, to])).toEqual([
      ['q-1', east],
      ['q-2', west],
      ['q-3', east],
    ]);
    await expectSaid('đã xác nhận', 'confirm', district);
  });

  it('says what is missing or written wrongly', async () => {
    expect((await dondoc('add', '--from', home)).code).toBe(2);
    expect((await dondoc('choose', district, '--task', 'q-1')).code).toBe(2);
    expect((await dondoc('withdraw', district, '--reason', 'x', '--number', '1')).code).toBe(2);
  });
});
