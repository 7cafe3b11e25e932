import type { Command } from 'commander';
import { noBoxes, ratesOf } from '#libs/domain/dashboard/boxes';
import { speaking } from './language';
import { createProgram } from './program';
import { dashboardText } from './render/dashboard';
import { dateTime, deadline } from './render/time';
import { caller } from './testing.spec-helper';

const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;

/** The product is called the same in every language. */
const isVietnamese = (text: string): boolean => vietnamese.test(text.replaceAll('Đôn Đốc', ''));

const context = {
  environment: {},
  home: '/',
  io: {
    out: () => undefined,
    err: () => undefined,
    progress: () => undefined,
    columns: null,
    readSecret: () => Promise.resolve(''),
  },
};

const helpsOf = (command: Command): readonly string[] => [
  command.helpInformation(),
  ...command.commands.flatMap(helpsOf),
];

describe('the command line in English', () => {
  it('explains every command, argument and option without a Vietnamese word', () => {
    const helps = speaking('en', () => helpsOf(createProgram(context)));
    expect(helps.length).toBeGreaterThan(90);
    // What is quoted is how plans write it.
    const lines = helps.flatMap((help) => help.replace(/"[^"]*"/gu, '').split('\n'));
    expect(lines.filter(isVietnamese)).toEqual([]);
  });

  it('writes days, moments and numbers as English does', () => {
    const boxes = { ...noBoxes, 'done-in-time': 3, 'open-overdue': 1 };
    const dashboard = {
      planId: null,
      at: '2026-03-01T01:00:00.000Z',
      boxes,
      total: 4,
      rates: ratesOf(boxes),
      stages: {},
      byAgency: [],
      byCoordinator: [],
      bySection: [],
      byPlan: [],
      byMonth: [{ month: '2026-03', boxes, total: 4 }],
      awaited: [],
      trend: [],
    };
    const text = speaking('en', () => dashboardText(dashboard, 200));
    expect(text).toMatch(/Completed \/ tasks due\s+75\.0 % \(3\/4\)/u);
    expect(text).toMatch(/March 2026\s+3\s+0/u);
    expect(isVietnamese(text)).toBe(false);
    speaking('en', () => {
      expect(dateTime('2026-03-01T01:00:00.000Z')).toBe('1 March 2026 08:00');
      expect(deadline('2026-03-31T17:00:00.000Z')).toBe('31 March 2026');
      expect(deadline('2026-03-31')).toBe('31 March 2026');
    });
  });

  it('is understood in either language, whichever it speaks', async () => {
    const { dondoc } = caller({ DONDOC_URL: 'http://127.0.0.1:1', DONDOC_TOKEN: 't', DONDOC_LANG: 'en' });
    for (const given of ['quá hạn', 'qua han', 'overdue', 'Not completed, overdue', 'open-overdue'])
      expect((await dondoc('task', 'list', '--status', given)).err).toMatch(/^CLI\.SERVER_UNREACHABLE/u);
    const wrong = await dondoc('task', 'list', '--stage', 'for ever');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('awaiting-acceptance (awaiting approval)');
    expect(isVietnamese(wrong.err)).toBe(false);
  });

  it('changes no word of what the checks of the machine tell programs', async () => {
    const told = async (language: string): Promise<readonly unknown[]> => {
      const { dondoc, home } = caller({ DONDOC_LANG: language, DONDOC_URL: 'http://127.0.0.1:1', PORT: '1' });
      const { out } = await dondoc('doctor', '--json');
      const { checks } = JSON.parse(out.replaceAll(home, 'HOME')) as {
        checks: readonly Record<'name' | 'verdict' | 'remedy', unknown>[];
      };
      return checks.map(({ name, verdict, remedy }) => ({ name, verdict, remedy }));
    };
    const [vi, en] = [await told('vi'), await told('en')];
    expect(en).toEqual(vi);
    expect(JSON.stringify(en)).toContain('Cơ sở dữ liệu');
  });
});
