import { isRejection } from '#libs/domain/shared/rejection';
import { parsePlan } from '#libs/plan-import/parse-plan';
import { readBlocks } from '#libs/plan-import/read/read-blocks';
import type { ReadFile } from '#libs/plan-import/read/refusals';
import { paragraph, rawDocx, run, table } from '../../../../test/support/render-plan/raw-docx';

const read = async (...file: Parameters<typeof rawDocx>): Promise<ReadFile> => {
  const answer = await readBlocks(rawDocx(...file), { fileName: 'tep.docx' });
  if (isRejection(answer)) throw new Error(`${answer.code} ${JSON.stringify(answer.facts)}`);
  return answer;
};
/** Texts as text, tables as rows of cells. */
const shown = ({ blocks }: ReadFile): readonly unknown[] =>
  blocks.map((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells) : block.text));
const plain = (text: string): string => paragraph(run(text));

const levels = [
  ['upperRoman', '%1.'],
  ['decimal', '%2.'],
  ['lowerLetter', '%3)'],
  ['decimal', '%2.%3.%4'],
] as const;
const numbering = `<w:abstractNum w:abstractNumId="0">${levels
  .map(
    ([format, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  .join('')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
const inList = (level: number, num = 1): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`;
const item = (text: string, level: number, num = 1): string => paragraph(run(text), inList(level, num));
const change = (kind: string, content: string): string =>
  `<w:${kind} w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z">${content}</w:${kind}>`;
const deleted = (text: string): string => change('del', `<w:r><w:delText>${text}</w:delText></w:r>`);

describe('the title of a Word file without an empty paragraph', () => {
  const head = ['ỦY BAN NHÂN DÂN TỈNH', 'Số: 18/KH-UBND', 'Hà Nội, ngày 05 tháng 01 năm 2026', 'KẾ HOẠCH'];
  const body = [
    'I. MỤC ĐÍCH',
    '1. Nâng cao hiệu quả.',
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Sở Nội vụ tổng hợp báo cáo.',
  ];
  const parsed = async (...below: string[]) => {
    const bytes = rawDocx([...head, ...below].map(plain).join(''));
    const plan = await parsePlan(bytes, { fileName: 'tep.docx' });
    if (isRejection(plan)) throw new Error(plan.code);
    const { document, findings } = plan;
    return [document.title, findings.some(({ code }) => code === 'DOCUMENT.TITLE_UNREAD')];
  };

  it('ends where a section, a sentence or a rule begins', async () => {
    const two = ['Phát triển kinh tế tập thể', 'trên địa bàn Thành phố năm 2026'];
    const title = two.join(' ');
    for (const next of [
      [],
      ['Căn cứ Luật Hợp tác xã năm 2023'],
      ['Thực hiện Nghị quyết số 20-NQ/TW, UBND ban hành Kế hoạch như sau:'],
      ['-----------', 'UBND Thành phố ban hành kế hoạch.'],
    ])
      expect(await parsed(...two, ...next, ...body)).toEqual([title, false]);
    // A title may begin like a sentence.
    expect(await parsed('Thực hiện Nghị quyết số 20-NQ/TW', ...body)).toEqual([
      'Thực hiện Nghị quyết số 20-NQ/TW',
      false,
    ]);
  });

  it('is not read, which is said, where nothing tells it from the text', async () => {
    const running = Array.from({ length: 40 }, (_, n) => `Nội dung thứ ${n} của phần thân kế hoạch`);
    expect(await parsed(...running)).toEqual([null, true]);
  });
});

describe('automatic lists in Word', () => {
  it('have the labels that Word prints', async () => {
    const body = [
      item('Chuẩn bị', 0),
      item('Khảo sát', 1),
      item('đất trống', 2),
      item('nguồn nước', 2),
      item('Mua cây', 1),
      item('cây thuốc', 2),
      item('Triển khai', 0),
      item('Trồng', 1),
    ];
    expect(shown(await read(body.join(''), { numbering }))).toEqual([
      'I. Chuẩn bị',
      '1. Khảo sát',
      'a) đất trống',
      'b) nguồn nước',
      '2. Mua cây',
      'a) cây thuốc',
      'II. Triển khai',
      '1. Trồng',
    ]);
  });

  it('join the counts of several levels, begin anew where they are told to, and show bullets as dashes', async () => {
    const body = [item('a', 0), item('b', 1), item('c', 2), item('d', 3), item('e', 0, 3), item('g', 0, 2)];
    expect(shown(await read(body.join(''), { numbering }))).toEqual([
      'I. a',
      '1. b',
      'a) c',
      '1.a.1 d',
      'I. e',
      '- g',
    ]);
  });

  it('number the rows of a table, and follow a style that has a list', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="So"><w:name w:val="So"/><w:pPr>${inList(1)}</w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="So"/></w:style>`;
    const number = paragraph('', '<w:pStyle w:val="Con"/>');
    const body = table([
      [number, plain('Trồng cây')],
      [number, plain('Tưới cây')],
    ]);
    expect(shown(await read(body, { numbering, styles }))).toEqual([
      [
        ['1.', 'Trồng cây'],
        ['2.', 'Tưới cây'],
      ],
    ]);
  });

  it('do not count a paragraph that a tracked change has deleted', async () => {
    const gone = paragraph(deleted('Bỏ'), `${inList(0)}<w:rPr>${change('del', '')}</w:rPr>`);
    const body = [item('Một', 0), gone, item('Hai', 0)];
    expect(shown(await read(body.join(''), { numbering }))).toEqual(['I. Một', 'II. Hai']);
  });
});

describe('a row that a tracked change has deleted', () => {
  it('is not counted by the list that numbers the rows', async () => {
    const row = (text: string, properties = ''): string =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${item('', 1)}</w:tc><w:tc>${plain(text)}</w:tc></w:tr>`;
    const body = `<w:tbl>${row('Một')}${row('Bỏ', change('del', ''))}${row('Hai')}</w:tbl>`;
    expect(shown(await read(body, { numbering }))).toEqual([
      [
        ['1.', 'Một'],
        ['2.', 'Hai'],
      ],
    ]);
  });
});

describe('tracked changes in Word', () => {
  it('count as accepted', async () => {
    const body = paragraph(
      run('Sở Y tế ') + deleted('phối hợp') + change('ins', run('chủ trì')) + run(' trồng cây'),
    );
    expect(shown(await read(body))).toEqual(['Sở Y tế chủ trì trồng cây']);
  });

  it('leave out moved text where it stood, deleted rows, and what a list was before', async () => {
    const row = (text: string, properties = ''): string =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${plain(text)}</w:tc></w:tr>`;
    const before = change('pPrChange', `<w:pPr>${inList(0)}</w:pPr>`);
    const body = [
      paragraph(change('moveFrom', run('cũ')) + change('moveTo', run('mới')), before),
      `<w:tbl>${row('giữ')}${row('bỏ', change('del', ''))}${row('thêm', change('ins', ''))}</w:tbl>`,
    ];
    expect(shown(await read(body.join(''), { numbering }))).toEqual(['mới', [['giữ'], ['thêm']]]);
  });

  const inserted = (text: string): string => change('ins', run(text));
  const heading = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Ghi chú', 'Thời hạn'];
  const rowOf = (cells: readonly string[], properties = ''): string =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells
      .map((content) => `<w:tc>${content.startsWith('<') ? paragraph(content) : plain(content)}</w:tc>`)
      .join('')}</w:tr>`;
  const tableOf = (...rows: string[]): string => `<w:tbl>${rowOf(heading)}${rows.join('')}</w:tbl>`;
  /** What each warning says behind its opening words. */
  const told = ({ findings }: ReadFile): readonly string[] =>
    findings.map(({ code, severity, message }) => {
      expect([code, severity]).toEqual(['DOCX.TRACKED_CHANGES', 'warning']);
      return message.replace(/^.*? Tại /u, '');
    });

  it('stand at the task whose row they are in, with the field of their column, and else at the document', async () => {
    const changed = (old: string, now: string): string => `${deleted(old)}${inserted(now)}`;
    const rows = [
      rowOf(['1', 'Trồng cây', 'Sở Y tế', '', '30/6/2026']),
      rowOf(['2', 'Làm đường', 'Sở Y tế', '', changed('30/6/2026', '30/12/2026')]),
    ];
    const body = paragraph(changed('cũ', 'mới')) + tableOf(...rows);
    const plan = await parsePlan(rawDocx(body), { fileName: 'tep.docx' });
    if (isRejection(plan)) throw new Error(plan.code);
    const of = ({ findings }: { findings: typeof plan.findings }) =>
      findings.flatMap(({ code, field }) => (code === 'DOCX.TRACKED_CHANGES' ? [field] : []));
    expect(plan.tasks.map(({ number }) => number)).toEqual(['1', '2']);
    expect([...plan.tasks, plan].map(of)).toEqual([[], ['timing'], ['document']]);
  });

  it('are told with the row, the column, and the old and new words', async () => {
    const date = `${run('30/')}${deleted('6')}${inserted('12')}${run('/2026')}`;
    const row = rowOf(['1', 'Trồng cây', `${deleted('Sở Y tế')}${inserted('Sở Nội vụ')}`, '', date]);
    const file = await read(tableOf(row));
    expect(shown(file)).toEqual([[heading, ['1', 'Trồng cây', 'Sở Nội vụ', '', '30/12/2026']]]);
    expect(told(file)).toEqual([
      'bảng 1, hàng 2 (“1 | Trồng cây”): cột “Đơn vị chủ trì”: “Sở Y tế” được sửa thành “Sở Nội vụ”; ' +
        'cột “Thời hạn”: “30/6/2026” được sửa thành “30/12/2026”.',
    ]);
  });

  it('are told where a whole row was added or removed, also as the last one or in a merged column', async () => {
    const merged = (text: string, kind: string): string =>
      `<w:tc><w:tcPr><w:vMerge w:val="${kind}"/></w:tcPr>${plain(text)}</w:tc>`;
    const second = `<w:tr>${merged('', 'continue')}${['Tưới cây', 'Sở Y tế', '', 'Quý I'].map((text) => `<w:tc>${plain(text)}</w:tc>`).join('')}</w:tr>`;
    const first = `<w:tr>${merged('1', 'restart')}${['Trồng cây', 'Sở Y tế', '', 'Quý I'].map((text) => `<w:tc>${plain(text)}</w:tc>`).join('')}</w:tr>`;
    const gone = (number: string): string =>
      rowOf([number, 'Việc bỏ', 'Sở Nội vụ', '', '31/12/2026'].map(deleted), change('del', ''));
    const added = rowOf(['4', 'Việc thêm', 'Sở Y tế', '', 'Quý II'], change('ins', ''));
    const never = rowOf(['5', 'Thoáng qua', '', '', ''], `${change('ins', '')}${change('del', '')}`);
    const file = await read(tableOf(first, gone('2'), second, added, never, gone('3')));
    expect(shown(file)).toEqual([
      [
        heading,
        ['1', 'Trồng cây', 'Sở Y tế', '', 'Quý I'],
        ['', 'Tưới cây', 'Sở Y tế', '', 'Quý I'],
        ['4', 'Việc thêm', 'Sở Y tế', '', 'Quý II'],
      ],
    ]);
    expect(told(file)).toEqual([
      'bảng 1, hàng 3 (“Tưới cây | Sở Y tế”): bỏ cả một hàng bên cạnh: “2 | Việc bỏ | Sở Nội vụ | 31/12/2026”.',
      'bảng 1, hàng 4 (“4 | Việc thêm | Sở Y tế | Quý II”): thêm cả hàng này; ' +
        'bỏ cả một hàng bên cạnh: “3 | Việc bỏ | Sở Nội vụ | 31/12/2026”.',
    ]);
  });

  it('are told where a whole table was removed', async () => {
    const row = rowOf(['1', 'Việc bỏ'].map(deleted), change('del', ''));
    const file = await read(`${plain('Mở đầu')}<w:tbl>${row}</w:tbl>${plain('Hết')}`);
    expect(file.findings[0]?.message).toContain('“1 | Việc bỏ”');
  });

  it('are told of the text word by word, not of what was put in and taken away again', async () => {
    const long = 'Nội dung dài của một đoạn trong phần thân kế hoạch, không thay đổi gì cả. '.repeat(2);
    const body = paragraph(
      run(`${long}Sở Y tế `) +
        deleted('phối hợp') +
        inserted('chủ trì') +
        run(' trồng cây; ') +
        inserted('hằng tháng ') +
        change('ins', deleted('thoáng qua')) +
        run('báo cáo ') +
        deleted('bằng văn bản'),
    );
    const never = paragraph(run('Giữ nguyên') + change('ins', deleted(' thoáng qua')));
    const file = await read(body + never);
    expect(told(file)).toEqual([
      'đoạn 1: “phối hợp” được sửa thành “chủ trì”; thêm “hằng tháng”; bỏ “bằng văn bản”.',
    ]);
  });

  it('keep a deleted paragraph apart from the words of the next one', async () => {
    const gone = paragraph(deleted('Bỏ đoạn này'), `<w:rPr>${change('del', '')}</w:rPr>`);
    expect(told(await read(gone + plain(`${'Giữ đoạn này. '.repeat(8)}`)))).toEqual([
      'đoạn 1: bỏ “Bỏ đoạn này”.',
    ]);
  });

  it('are told first where a deadline, a lead or a whole row is concerned, and all of them are', async () => {
    const notes = Array.from({ length: 60 }, (_, n) =>
      rowOf([`${n + 1}`, 'Trồng cây', 'Sở Y tế', inserted('Gấp'), 'Quý I']),
    );
    const late = rowOf(['61', 'Tưới cây', 'Sở Y tế', '', inserted('Quý II')]);
    const { findings } = await read(tableOf(...notes, late));
    expect(findings[0]?.message).toContain('hàng 62');
    expect(findings).toHaveLength(51);
    expect(findings.at(-1)?.message).toContain('11 chỗ khác');
    expect(findings.at(-1)?.message).toContain('bảng 1, hàng 61.');
  });

  it('are told of where they touch no word, or stand in a note', async () => {
    const ends = await read(paragraph(run('Một'), `<w:rPr>${change('ins', '')}</w:rPr>`) + plain('Hai'));
    expect(told(ends)).toHaveLength(1);
    const footnotes = `<w:footnote w:id="2">${paragraph(inserted('Chú thích'))}</w:footnote>`;
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    expect(told(await read(paragraph(run('Một') + reference), { footnotes }))).toHaveLength(1);
  });

  it('are not told of where there are none, or only the letters look otherwise', async () => {
    const bold = `<w:r><w:rPr><w:b/>${change('rPrChange', '<w:rPr/>')}</w:rPr><w:t>Một</w:t></w:r>`;
    expect(await read(paragraph(bold))).toMatchObject({ findings: [] });
  });
});

describe('what stands beside the text in Word', () => {
  const box = `<w:txbxContent>${plain('Số: 9/KH-UBND')}${plain('KẾ HOẠCH')}</w:txbxContent>`;
  const choice = `<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>`;
  const old = `<mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback>`;

  it.each([
    ['for old and new versions', `<mc:AlternateContent>${choice}${old}</mc:AlternateContent>`],
    ['for new versions alone', `<mc:AlternateContent>${choice}</mc:AlternateContent>`],
  ])('is read once from a text box %s, after the paragraph that it hangs on', async (_, drawing) => {
    const body = paragraph(`<w:r>${drawing}</w:r>${run('Nơi nhận')}`);
    expect(shown(await read(body))).toEqual(['Nơi nhận', 'Số: 9/KH-UBND', 'KẾ HOẠCH']);
  });

  it('is read from a table inside a cell after the table around it', async () => {
    const inner = table([[plain('trong'), plain('bảng')]]);
    const body = table([[plain('ngoài') + inner, plain('cạnh')]]);
    expect(shown(await read(body))).toEqual([[['ngoài', 'cạnh']], [['trong', 'bảng']]]);
  });

  it('follows in parentheses where it is a footnote', async () => {
    const footnotes = `<w:footnote w:id="2">${plain('Theo số liệu năm 2025')}</w:footnote>`;
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const body = paragraph(run('Trồng 90 cây') + reference) + plain('Tưới cây');
    expect(shown(await read(body, { footnotes }))).toEqual([
      'Trồng 90 cây',
      '(Chú thích: Theo số liệu năm 2025)',
      'Tưới cây',
    ]);
  });

  it('is left out and reported where it is hidden', async () => {
    const { blocks, findings } = await read(
      paragraph(run('Trồng ') + run('thử 500 ', '<w:vanish/>') + run('cây', '<w:vanish w:val="0"/>')),
    );
    expect(shown({ blocks, findings })).toEqual(['Trồng cây']);
    expect(findings).toEqual([expect.objectContaining({ code: 'DOCX.HIDDEN_TEXT', field: 'document' })]);
    expect(findings[0]?.message).toContain('thử 500');
  });

  it('is its text where it is a content control, a link or a field', async () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = [
      `<w:sdt><w:sdtPr/><w:sdtContent>${plain('Mở đầu')}</w:sdtContent></w:sdt>`,
      paragraph(`<w:hyperlink w:anchor="x">${run('xem phụ lục')}</w:hyperlink>`),
      paragraph(
        `${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${run('7')}${field('end')}`,
      ),
    ];
    expect(shown(await read(body.join('')))).toEqual(['Mở đầu', 'xem phụ lục', '7']);
  });
});
