import fc from 'fast-check';
import { inPlanOrder, type PlaceInPlan } from '#libs/domain/follow-up/plan-order';

const place = (section: string | null, number: string, key = number): PlaceInPlan => ({
  ...{ section, number, key },
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
      ...['I 2.9', 'I 2.10', 'I 9', 'I 10'],
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
});
