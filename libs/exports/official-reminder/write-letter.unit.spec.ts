import type { ListedInput } from '#libs/domain/official-reminder/letter';
import { reminderLetter } from '#libs/exports/official-reminder/letter';
import type { OverdueItem } from '#libs/domain/official-reminder/overdue';
import { writeReminderLetter } from '#libs/exports/official-reminder/write-letter';
import { millimetres } from '#libs/exports/word/national-heading';
import { zipParts } from '#libs/exports/word/zip-parts';

const item: OverdueItem = {
  taskId: 'viec',
  number: { kind: 'plain', number: '12' },
  clause: 'II',
  title: 'Rà soát hồ sơ',
  product: 'Báo cáo',
  cycle: 'Quý I/2026',
  due: '2026-06-30',
  firstDue: '2026-05-31',
  daysLate: 10,
  urgedBefore: { number: '3/VP-TH', date: '2026-07-01', issuer: null, signer: null, subject: null },
};

const documentOf = (...items: readonly OverdueItem[]): Promise<string> => documentWith(items);
const documentWith = async (
  items: readonly OverdueItem[],
  inputs: readonly ListedInput[] = [],
): Promise<string> => {
  const letter = reminderLetter(
    {
      agency: { name: 'Sở Tài chính', underUbnd: true },
      issuer: 'Văn phòng UBND',
      superior: 'UBND Thành phố Hà Nội',
      monitoringAgency: null,
      plan: { number: '7/KH-UBND', date: '2026-01-15', title: null },
      items,
      inputs,
      now: '2026-07-10T02:00:00.000Z',
    },
    'vi',
  );
  return String((await zipParts(await writeReminderLetter(letter))).get('word/document.xml'));
};
/** The words of each paragraph. */
const paragraphsOf = (xml: string): string[] =>
  (xml.match(/<w:p>.*?<\/w:p>/gs) ?? [])
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''))
    .filter((text) => text !== '');

describe('the letter as a Word document', () => {
  it('has the parts of an official letter in their order', async () => {
    const paragraphs = paragraphsOf(await documentOf(item));
    const parts = [
      'UBND THÀNH PHỐ HÀ NỘI',
      'VĂN PHÒNG UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: ……/……………',
      'V/v đôn đốc thực hiện nhiệm vụ quá hạn theo Kế hoạch số 7/KH-UBND',
      '…………, ngày … tháng … năm ……',
      'Kính gửi: Sở Tài chính',
      'Nơi nhận:',
      '- Như trên;',
      '- UBND Thành phố Hà Nội (để báo cáo);',
      '- Lưu: VT.',
      '[QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ]',
      '[Họ và tên]',
    ];
    expect(paragraphs.filter((text) => parts.includes(text))).toEqual(parts);
  });

  it('says of each task which one it is, when it was due, first and last, and what was written before', async () => {
    const paragraphs = paragraphsOf(await documentOf(item));
    const first = paragraphs.indexOf('1');
    expect(paragraphs.slice(first, first + 10)).toEqual([
      '1',
      '12',
      'II',
      'Rà soát hồ sơ',
      'Sản phẩm: Báo cáo',
      'Kỳ: Quý I/2026',
      'Đã đôn đốc tại văn bản số 3/VP-TH ngày 01 tháng 7 năm 2026',
      '30/06/2026',
      '(ban đầu: 31/05/2026)',
      '10',
    ]);
  });

  it('lists what the agency was asked for by others in a section of its own', async () => {
    const input: ListedInput = {
      taskId: 'viec-2',
      number: { kind: 'plain', number: '13' },
      clause: null,
      title: 'Lập cơ sở dữ liệu',
      lead: 'Sở Y tế',
      cycle: '',
      due: '2026-07-01',
      daysLate: 9,
      urgedBefore: null,
      content: 'Số liệu quý II',
    };
    const paragraphs = paragraphsOf(await documentWith([item], [input]));
    const headings = ['1. Nhiệm vụ đơn vị chủ trì', '2. Nội dung đơn vị phối hợp'];
    expect(paragraphs.filter((text) => headings.includes(text))).toEqual(headings);
    const second = paragraphs.slice(paragraphs.indexOf('2. Nội dung đơn vị phối hợp'));
    expect(second.slice(7, 14)).toEqual([
      '1',
      '13',
      'Lập cơ sở dữ liệu',
      'Nội dung: Số liệu quý II',
      'Đơn vị chủ trì: Sở Y tế',
      '01/07/2026',
      '9',
    ]);
    const alone = paragraphsOf(await documentWith([], [input]));
    expect(alone.filter((text) => /^\d\. /u.test(text))).toEqual([]);
    expect(alone).toContain('V/v đôn đốc gửi ý kiến phối hợp quá hạn theo Kế hoạch số 7/KH-UBND');
  });

  it('keeps to the page of the decree: A4, its margins, the national name in one line, pages numbered from the second', async () => {
    const xml = await documentOf(...Array.from({ length: 40 }, () => item));
    const [size = '', margins = ''] = xml.match(/<w:pg(?:Sz|Mar)[^>]*>/g) ?? [];
    expect(size).toContain(`w:w="${millimetres(210)}" w:h="${millimetres(297)}"`);
    expect(margins).toContain(`w:left="${millimetres(30)}"`);
    expect(margins).toContain(`w:right="${millimetres(15)}"`);
    const columns = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(columns[1]).toBeGreaterThan(millimetres(95));
    expect(xml).toContain('<w:titlePg');
    expect(xml).toMatch(/<w:headerReference w:type="default"/);
    // The titles of the list stand on every page, and no task is torn in two.
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit/g)).toHaveLength(41);
  });
});
