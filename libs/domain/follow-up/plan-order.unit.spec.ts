import fc from 'fast-check';
import { inPlanOrder, planOrderText, type PlaceInPlan } from '#libs/domain/follow-up/plan-order';

const place = (section: string | null, number: string, key = number): PlaceInPlan => ({
  section,
  number,
  key,
});
const told = (...places: readonly PlaceInPlan[]): string[] =>
  inPlanOrder(places).map(({ section, number }) => `${section ?? '-'} ${number}`);

describe('the order of a plan', () => {
  it('goes by section as the Romans counted, then by number as people count', () => {
    const sections = ['I', 'II', 'IV', 'V', 'IX', 'X', 'XI', 'XIV', 'XIX', 'XL'];
    expect(told(...sections.toReversed().map((section) => place(section, '1')))).toEqual(
      sections.map((section) => `${section} 1`),
    );
    expect(told(place('I', '10'), place('I', '9'), place('I', '2.10'), place('I', '2.9'))).toEqual([
      'I 2.9',
      'I 2.10',
      'I 9',
      'I 10',
    ]);
  });

  it('takes letters for what they are where not every section is a Roman number', () => {
    expect(told(place('D', '1'), place('C', '1'), place('B', '1'))).toEqual(['B 1', 'C 1', 'D 1']);
  });

  it('has what stands in no section first, and the body’s duties and reports after the annex', () => {
    expect(
      told(
        place('I', 'r', 'reporting/1'),
        place('I', 'd', 'duties/I.1'),
        place('II', '2'),
        place(null, '5'),
        place('I', '3'),
      ),
    ).toEqual(['- 5', 'I 3', 'II 2', 'I d', 'I r']);
  });

  it('is one, whatever order the tasks come in', () => {
    const places = ['I', 'II', 'IX', null].flatMap((section) =>
      ['1', '2', '10', '2a'].map((number) => place(section, number, `${section ?? ''}.${number}`)),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (shuffled) => {
        expect(inPlanOrder(shuffled)).toEqual(inPlanOrder(places));
      }),
    );
  });

  it('has sections without a number in the order of their keys, and Đ between D and E', () => {
    const titled = ['S1.1', 'S1.2', 'S2.1', 'S10.1'].map((key) =>
      place(`Nhóm ${key}`, key.split('.')[1] ?? '', key),
    );
    expect(inPlanOrder(titled.toReversed())).toEqual(titled);
    expect(told(place('E', '1'), place('Đ', '1'), place('D', '1'))).toEqual(['D 1', 'Đ 1', 'E 1']);
  });

  it('counts Roman numbers of tasks as well, and goes by the key where the number is none', () => {
    expect(told(...['X', 'IX', 'V', 'I'].map((number) => place(null, number)))).toEqual([
      '- I',
      '- V',
      '- IX',
      '- X',
    ]);
    expect(told(place('I', 'b', 'I.b'), place('I', 'a', 'I.a'))).toEqual(['I a', 'I b']);
    // A number that was corrected after the plan was read.
    expect(told(place('I', '12', '12'), place('I', '13', '12#2'), place('I', '14', '14'))).toEqual([
      'I 12',
      'I 13',
      'I 14',
    ]);
  });

  it('is that of the texts by which lists and mails sort, who see few tasks of a plan at once', () => {
    const plans = [
      ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIV', 'XIX', 'XL', null],
      ['A', 'B', 'C', 'D', 'Đ', 'E', 'G', 'H'],
    ];
    for (const sections of plans) {
      const places = sections.flatMap((section) =>
        ['1', '2', '10', '2a'].flatMap((number) => [
          place(section, number, `${section ?? ''}.${number}`),
          place(section, number, `duties/${section ?? ''}.${number}`),
        ]),
      );
      const byText = places.toSorted((a, b) => (planOrderText(a) < planOrderText(b) ? -1 : 1));
      expect(byText).toEqual(inPlanOrder(places));
      expect(
        places.toSorted((a, b) =>
          Buffer.compare(Buffer.from(planOrderText(a)), Buffer.from(planOrderText(b))),
        ),
      ).toEqual(byText);
    }
  });
});
