import { sectionGroups } from './section-groups';

const task = (
  key: string,
  section: string | null,
  status: 'open-in-time' | 'open-overdue' = 'open-in-time',
) => ({
  key,
  section,
  number: key.split('.').at(-1) ?? key,
  status,
});

describe('the sections of a plan', () => {
  it('stand in the order of the plan with their tasks and boxes, whatever the order of the list', () => {
    const groups = sectionGroups([
      task('duties/II.1', 'II'),
      task('10', 'IX'),
      task('9', 'V', 'open-overdue'),
      task('2', 'V'),
    ]);
    expect(groups.map(({ part, section, tasks }) => [part, section, tasks.map(({ key }) => key)])).toEqual([
      ['tasks', 'V', ['2', '9']],
      ['tasks', 'IX', ['10']],
      ['duties', 'II', ['duties/II.1']],
    ]);
    expect(groups[0]?.boxes).toMatchObject({ 'open-in-time': 1, 'open-overdue': 1, 'done-late': 0 });
  });

  it('are one group where the plan has none, and none without tasks', () => {
    expect(sectionGroups([task('1', null), task('2', null)])).toMatchObject([{ section: null }]);
    expect(sectionGroups([])).toEqual([]);
  });
});
