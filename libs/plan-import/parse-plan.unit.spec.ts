import fc from 'fast-check';
import type { ParsedPlan, ParsedTask } from '#libs/domain/plan/draft/index';
import { isRejection } from '#libs/domain/shared/rejection';
import { parsePlan, type ParseOptions } from '#libs/plan-import/parse-plan';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (lines: readonly string[] | string, options: Partial<ParseOptions> = {}) =>
  parsePlan(bytes(typeof lines === 'string' ? lines : lines.join('\n')), {
    fileName: 'ke-hoach.txt',
    ...options,
  });
const accept = async (...args: Parameters<typeof parse>): Promise<ParsedPlan> => {
  const plan = await parse(...args);
  if (isRejection(plan)) throw new Error(plan.code);
  return plan;
};
const code = async (...args: Parameters<typeof parse>): Promise<string | null> => {
  const plan = await parse(...args);
  return isRejection(plan) ? plan.code : null;
};

const unit = (id: string, name: string, ...aliases: string[]) => ({ id, name, aliases });
const directory = {
  agencies: [unit('yt', 'Sở Y tế', 'SYT'), unit('vh', 'Sở Văn hóa và Thể thao'), unit('nv', 'Sở Nội vụ')],
  groups: [
    { ...unit('px', 'UBND các phường, xã'), open: false },
    { ...unit('lq', 'các đơn vị có liên quan'), open: true },
  ],
};
const heading = 'TT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tSản phẩm\tThời gian';
const head = [
  'Số: 7/KH-UBND',
  'Nơi nào đó, ngày 05 tháng 02 năm 2026',
  '',
  'KẾ HOẠCH',
  '',
  'Chăm sóc cây xanh',
  '',
];
const body = [
  'I. NHIỆM VỤ',
  'a) Sở Y tế:',
  '- Chủ trì tổ chức khám sức khỏe học đường cho toàn bộ học sinh tiểu học vùng cao.',
  'b) Sở Văn hóa và Thể thao:',
  '- Chủ trì mở lớp bơi an toàn mùa hè dành cho thiếu nhi các phường ven sông.',
  '',
];
const leadsOf = (task: ParsedTask | undefined) =>
  task?.leads.map((u) => `${u.agencyId ?? u.groupId ?? u.text}${u.inferred ? '*' : ''}`);
const codesOf = (task: ParsedTask | undefined) => task?.findings.map((f) => `${f.severity} ${f.code}`);

describe('a date that a spreadsheet left in the text of an annex', () => {
  it('is the day that it was in Vietnam, and is told to have been mended', async () => {
    const row = '1\tTrồng cây\tSở Y tế\t\tBáo cáo\t30T17:00:00.000Z/11/2025';
    const [task] = (await accept([...head, heading, row], { directory })).tasks;
    expect(task?.timing).toMatchObject({ kind: 'by-date', due: '2025-12-01' });
    expect(codesOf(task)).toContain('info TIMING.DATE_MENDED');
  });
});

describe('an annex in plain text', () => {
  let plan: ParsedPlan;
  beforeAll(async () => {
    plan = await accept(
      [
        ...head,
        ...body,
        heading,
        'I\tPhần thứ nhất\t\t\t\t',
        '1\tĐếm cây <b>trên phố</b>\tSở Y tế\tUBND các phường, xã và các đơn vị có liên quan\tBáo cáo\tHàng năm',
        '2\tTổ chức khám sức khỏe học đường cho học sinh tiểu học vùng cao\t\t\tKế hoạch\tQuý II/2026',
        '3\tMở lớp bơi an toàn mùa hè dành cho thiếu nhi các phường ven sông\t\t\tKế hoạch\ttháng 1/2026',
        '',
        '4\tViệc trên trang sau\t\t\t\ttùy thuộc tình hình',
        'II\tPhần thứ hai\t\t\t\t',
        '6\tViệc bị ngắt giữa\tSYT\tSở Nội vu\tBáo cáo',
        '',
        '\ttrang và nối tiếp\t\t\t\tThường xuyên',
      ],
      { directory },
    );
  });
  const task = (key: string) => plan.tasks.find((t) => t.key === key);

  it('says who it is from and when', () => {
    expect(plan.document).toMatchObject({
      number: '7/KH-UBND',
      date: '2026-02-05',
      title: 'Chăm sóc cây xanh',
    });
  });

  it('is read row by row under its sections, without markup', () => {
    expect(plan.tasks.map((t) => `${t.section}.${t.key}`)).toEqual(['I.1', 'I.2', 'I.3', 'I.4', 'II.6']);
    expect(task('1')?.title).toBe('Đếm cây trên phố');
    expect(task('1')?.coordinators.map((u) => u.groupId)).toEqual(['px', 'lq']);
  });

  it('fills merged cells and confirms each lead against the body', () => {
    expect(leadsOf(task('2'))).toEqual(['yt*']);
    expect(codesOf(task('2'))).toContain('info LEAD.CONFIRMED');
    expect(leadsOf(task('3'))).toEqual(['yt*']);
    expect(codesOf(task('3'))).toContain('error LEAD.CONTRADICTED');
    expect(task('3')?.findings.find((f) => f.code === 'LEAD.INFERRED')?.message).toContain('nhiệm vụ 1');
  });

  it('keeps the duties of the body with their place and the task they repeat', () => {
    expect(plan.duties.map((d) => [d.key, leadsOf(d), d.repeats])).toEqual([
      ['I.a-1', ['yt'], '2'],
      ['I.b-1', ['vh'], null],
    ]);
  });

  it('takes nothing over from another page', () => {
    expect(task('4')?.leads).toEqual([]);
    expect(codesOf(task('4'))).toEqual(
      expect.arrayContaining(['error LEAD.MISSING', 'warning PRODUCT.MISSING', 'error TIMING.UNRESOLVED']),
    );
  });

  it('joins a row that a page break cut in two', () => {
    expect(task('6')).toMatchObject({
      title: 'Việc bị ngắt giữa trang và nối tiếp',
      timing: { kind: 'continuous' },
    });
  });

  it('takes what a duty begins with as how often it comes back, not what kind of plan it speaks of', async () => {
    const { duties } = await accept(
      [
        ...head,
        'I. TỔ CHỨC THỰC HIỆN',
        '1. Sở Y tế:',
        '- Hàng năm tổng hợp kinh phí.',
        '- Định kỳ hàng quý rà soát danh mục.',
        '- Hằng năm, tập huấn cán bộ.',
        '- Tổ chức kiểm tra theo kế hoạch hàng năm của Thành phố.',
        '2. Hàng năm, Sở Nội vụ tổ chức tập huấn.',
        '3. Hằng năm Sở Văn hóa và Thể thao rà soát văn bản.',
        '4. Sở Nội vụ hàng năm kiểm tra các cơ sở.',
      ],
      { directory },
    );
    expect(duties.map(({ leads, timing }) => [leads[0]?.agencyId, timing.kind])).toEqual([
      ['yt', 'yearly'],
      ['yt', 'quarterly'],
      ['yt', 'yearly'],
      ['yt', 'unresolved'],
      ['nv', 'yearly'],
      ['vh', 'yearly'],
      ['nv', 'yearly'],
    ]);
  });

  it('suggests a unit for a misprint instead of guessing it', () => {
    expect(task('6')?.coordinators[0]).toMatchObject({ text: 'Sở Nội vu', agencyId: null });
    expect(task('6')?.findings.find((f) => f.code === 'UNIT.SUGGESTED')?.message).toContain('Sở Nội vụ');
  });

  it('warns of a deadline before the plan itself and of a number left out', () => {
    expect(codesOf(task('3'))).toContain('warning TIMING.BEFORE_PLAN');
    expect(plan.findings.map((f) => f.code)).toContain('NUMBERING.GAP');
  });
});

describe('an annex of another shape', () => {
  it('without a timing column has no deadlines and one finding for the document', async () => {
    const plan = await accept([
      'KẾ HOẠCH',
      'TT\tNhiệm vụ\tĐơn vị thực hiện',
      '1\tMột việc\tSở Y tế',
      '2\tHai việc\tSở Y tế',
    ]);
    expect(plan.findings.filter((f) => f.code === 'ANNEX.NO_TIMING_COLUMN')).toHaveLength(1);
    expect(plan.tasks.map((t) => [t.timing.kind, t.timing.due])).toEqual([
      ['continuous', null],
      ['continuous', null],
    ]);
    expect(plan.tasks.flatMap((t) => t.findings)).toEqual([]);
  });

  it('numbered anew in each section gets keys with the section', async () => {
    const plan = await accept([
      'STT\tNội dung công việc\tCơ quan phối hợp\tThời gian',
      'I\tSỞ Y TẾ\t\t',
      '1\tMột\tSở Nội vụ\tHàng năm',
      'II.\tSỞ NỘI VỤ\t\t',
      '1\tMột\tSở Y tế\tHàng năm',
      '1\tTrùng số\tSở Y tế\tHàng năm',
    ]);
    expect(plan.tasks.map((t) => t.key)).toEqual(['I.1', 'II.1', 'II.1#2']);
    expect(plan.tasks.map((t) => t.leads[0]?.text)).toEqual(['SỞ Y TẾ', 'SỞ NỘI VỤ', 'SỞ NỘI VỤ']);
  });

  it('interrupted by text goes on, and says so', async () => {
    const plan = await accept([
      heading,
      '1\tMột\tSở Y tế\t\tBáo cáo\t2026',
      'Ghi chú rời',
      '2\tHai\tSở Y tế\t\tBáo cáo\t2026',
    ]);
    expect(plan.tasks.map((t) => t.key)).toEqual(['1', '2']);
    expect(plan.findings.map((f) => f.code)).toContain('TABLE.RESUMED');
  });

  it('in UTF-16 with a byte order mark reads the same', async () => {
    const text = `KẾ HOẠCH\n${heading}\n1\tMột\tSở Y tế\t\tBáo cáo\t2026`;
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(await parsePlan(utf16, { fileName: 'ke-hoach.txt' })).toEqual(await parse(text));
  });
});

describe('a file that is no plan', () => {
  it.each([
    ['nothing', '', 'IMPORT.EMPTY'],
    ['only blanks', ' \n\t\n', 'IMPORT.EMPTY'],
    ['a broken zip', 'PK\u0003\u0004abc', 'IMPORT.BROKEN'],
    ['a broken PDF', '%PDF-1.7', 'IMPORT.BROKEN'],
    ['binary', 'a\u0000b', 'IMPORT.ENCODING'],
    ['a letter', 'Kính gửi các bạn,\nhẹn gặp lại.', 'IMPORT.NOT_A_PLAN'],
    ['a table without tasks', 'TT\tĐơn vị chủ trì\tThời gian\n1\tSở Y tế\t2026', 'IMPORT.NO_TASK_COLUMN'],
  ])('%s is refused', async (_, text, expected) => {
    expect(await code(text)).toBe(expected);
  });

  it('is refused when malformed or too large, with the facts', async () => {
    const malformed = await parsePlan(new Uint8Array([0x4b, 0xc1, 0xff]), { fileName: 'x.txt' });
    expect(malformed).toMatchObject({
      code: 'IMPORT.ENCODING',
      facts: { fileName: 'x.txt', expected: 'utf-8' },
    });
    const large = await parse('KẾ HOẠCH', { limits: { bytes: 4 } });
    expect(large).toMatchObject({ code: 'IMPORT.TOO_LARGE', facts: { bytes: 12, limit: 4 } });
  });
});

describe('reading', () => {
  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (random) => {
        await expect(parsePlan(random, { fileName: 'x', directory })).resolves.toBeDefined();
      }),
    );
  });

  it('never throws and keeps keys unique, whatever the text', async () => {
    const scrap = fc.oneof(
      fc.constantFrom(
        '\t',
        '\n',
        '\n\n',
        'I',
        '1',
        '2.',
        'Sở Y tế',
        'và',
        ', ',
        ';',
        '(',
        ')',
        'trước ngày 31/12',
        'gửi ',
        heading,
        '<b>',
        '&#x41;',
        'KẾ HOẠCH',
        'Hàng năm',
        'UBND',
      ),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(scrap), async (scraps) => {
        const plan = await parse(`KẾ HOẠCH\n${heading}\n1\tMột\t${scraps.join('')}`, { directory });
        const keys = isRejection(plan) ? [] : plan.tasks.map((t) => t.key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 300 },
    );
  });
});
