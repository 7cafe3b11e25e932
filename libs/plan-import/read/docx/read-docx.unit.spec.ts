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
      ...['Thực hiện Nghị quyết số 20-NQ/TW', false],
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
      ...[item('Chuẩn bị', 0), item('Khảo sát', 1), item('đất trống', 2), item('nguồn nước', 2)],
      ...[item('Mua cây', 1), item('cây thuốc', 2), item('Triển khai', 0), item('Trồng', 1)],
    ];
    expect(shown(await read(body.join(''), { numbering }))).toEqual([
      ...['I. Chuẩn bị', '1. Khảo sát', 'a) đất trống', 'b) nguồn nước'],
      ...['2. Mua cây', 'a) cây thuốc', 'II. Triển khai', '1. Trồng'],
    ]);
  });

  it('join the counts of several levels, begin anew where they are told to, and show bullets as dashes', async () => {
    const body = [item('a', 0), item('b', 1), item('c', 2), item('d', 3), item('e', 0, 3), item('g', 0, 2)];
    expect(shown(await read(body.join(''), { numbering }))).toEqual([
      ...['I. a', '1. b', 'a) c', '1.a.1 d', 'I. e', '- g'],
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
