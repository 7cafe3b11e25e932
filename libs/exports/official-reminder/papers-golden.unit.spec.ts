import type { ListedInput, ReminderFacts } from '#libs/domain/official-reminder/letter';
import { reminderLetter } from '#libs/exports/official-reminder/letter';
import { languages } from '#libs/domain/shared/language';
import type { OverdueItem } from '#libs/domain/official-reminder/overdue';
import { writeReminderLetter } from '#libs/exports/official-reminder/write-letter';
import { expectGolden } from '../../../test/support/golden';
import { documentText } from '../../../test/support/sheet-text';

const item: OverdueItem = {
  taskId: 'viec',
  number: { kind: 'plain', number: '12' },
  clause: 'II',
  title: 'Rà soát hồ sơ',
  product: 'Báo cáo',
  cycle: '2026',
  due: '2026-06-30',
  firstDue: '2026-05-31',
  daysLate: 10,
  urgedBefore: { number: '3/VP-TH', date: '2026-07-01', issuer: null, signer: null, subject: null },
};
const input: ListedInput = {
  taskId: 'viec-2',
  number: { kind: 'plain', number: '13' },
  clause: null,
  title: 'Lập cơ sở dữ liệu',
  lead: 'Sở Y tế',
  cycle: 'Quý I/2026',
  due: '2026-07-01',
  daysLate: 9,
  urgedBefore: { number: '4/VP-TH', date: '2026-10-01', issuer: null, signer: null, subject: null },
  content: 'Số liệu quý II',
};
const facts: ReminderFacts = {
  agency: { name: 'Sở Tài chính', underUbnd: true },
  issuer: 'Văn phòng UBND',
  superior: 'UBND Thành phố Hà Nội',
  monitoringAgency: 'Sở Kế hoạch và Đầu tư',
  plan: { number: '7/KH-UBND', date: '2026-01-15', title: 'Chuyển đổi số' },
  items: [item, { ...item, clause: null, product: null, cycle: '', firstDue: null, urgedBefore: null }],
  inputs: [input],
  now: '2026-07-10T02:00:00.000Z',
};
const outside = { name: 'Cục Thuế', underUbnd: false };

const letters: Readonly<Record<string, ReminderFacts>> = {
  'both-ordered': facts,
  'both-asked': { ...facts, agency: outside },
  'tasks-ordered': { ...facts, inputs: [], superior: null, monitoringAgency: null },
  'inputs-asked': {
    ...facts,
    agency: outside,
    items: [],
    inputs: [input, input],
    plan: { number: null, date: null, title: null },
    monitoringAgency: facts.issuer,
  },
};

describe.each(languages)('the letter that urges an agency on, word by word, in %s', (language) => {
  it.each(Object.keys(letters))('is what it was: %s', async (name) => {
    const bytes = await writeReminderLetter(reminderLetter(letters[name] as ReminderFacts, language));
    expectGolden(`papers/${language}/reminder-${name}.docx.txt`, await documentText(bytes));
  });
});
