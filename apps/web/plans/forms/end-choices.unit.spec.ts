import { choicesOf, countChoices, forTheRest, undecided } from './end-choices';

const tasks = [{ key: '1' }, { key: '2' }, { key: '3' }];

describe('the choices at the end of a plan', () => {
  it('are made one by one, and the same for the rest at once', () => {
    const one = { '2': { choice: 'carry-over' as const, toKey: '7' } };
    expect(undecided(tasks, one).map(({ key }) => key)).toEqual(['1', '3']);
    const all = forTheRest(tasks, one, 'close');
    expect(undecided(tasks, all)).toEqual([]);
    expect(countChoices(tasks, all)).toEqual({ ended: 2, carried: 1 });
    expect(choicesOf(tasks, all, 'Kế hoạch kết thúc')).toEqual([
      { key: '1', choice: 'close', reason: 'Kế hoạch kết thúc' },
      { key: '2', choice: 'carry-over', toKey: '7' },
      { key: '3', choice: 'close', reason: 'Kế hoạch kết thúc' },
    ]);
  });

  it('have a reason of their own where one was given, and are sent only once they were made', () => {
    const choices = { '1': { choice: 'close' as const, reason: ' Không còn phù hợp ' } };
    expect(choicesOf(tasks, choices, 'Kế hoạch kết thúc')).toEqual([
      { key: '1', choice: 'close', reason: 'Không còn phù hợp' },
    ]);
  });
});
