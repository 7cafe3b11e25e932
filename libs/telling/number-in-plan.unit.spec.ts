import { wordIn } from '#libs/messages/say';
import { numberOf } from '#libs/telling/number-in-plan';

const named = (key: string, section: string | null, number: string): string =>
  wordIn('vi', numberOf({ key, section, number }));

describe('the number by which a task is named', () => {
  it('is its own where a plan counts through, also where it has several parts', () => {
    expect(named('13', 'II', '13')).toBe('13');
    expect(named('13#2', 'II', '13')).toBe('13');
    expect(named('2.4', '2', '2.4')).toBe('2.4');
    expect(named('I.3', 'I', 'I.3')).toBe('I.3');
    expect(named('row-7', 'I', '')).toBe('');
    expect(numberOf({ number: '7' })).toBe('7');
  });

  it('takes its section along where numbers restart, as 435/KH-UBND has seventeen tasks of number 1', () => {
    expect(named('XVII.1', 'XVII', '1')).toBe('XVII.1');
    expect(named('II.2.4', 'II', '2.4')).toBe('II.2.4');
    expect(named('B.3', 'B', '3')).toBe('B.3');
    // After its number was corrected in the draft, the row keeps its key.
    expect(named('XVII.1', 'XVII', '2')).toBe('XVII.2');
  });

  it('names the section or the table that has no number', () => {
    expect(named('S2.3', 'Sở Tài chính', '3')).toBe('3 (mục Sở Tài chính)');
    expect(named('T2.3', null, '3')).toBe('3 (bảng 2)');
    expect(wordIn('en', numberOf({ key: 'T2.3', section: null, number: '3' }))).toBe('3 (table 2)');
  });

  it('of a duty and of a report is the place in the body', () => {
    expect(named('duties/II.2.a-3', 'II', 'II.2.a-3')).toBe('II.2.a-3');
    expect(named('reporting/R1', null, 'R1')).toBe('R1');
  });
});
