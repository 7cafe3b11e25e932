import type { Command } from 'commander';
import { languages, type Language } from '#libs/domain/shared/language';
import { speaking } from './language';
import { createProgram } from './program';
import { caller } from './testing.spec-helper';

const io = {
  out: () => undefined,
  err: () => undefined,
  progress: () => undefined,
  columns: null,
  readSecret: () => Promise.resolve(''),
};

const allBelow = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(allBelow)];

/** Every command with its help, by its path. */
const helps = (language: Language): ReadonlyMap<string, { command: Command; help: string }> =>
  speaking(language, () => {
    const path = (command: Command): string =>
      command.parent ? `${path(command.parent)} ${command.name()}` : command.name();
    return new Map(
      allBelow(createProgram({ io, environment: {}, home: '/' }))
        .filter((command) => !command.name().startsWith('__'))
        .map((command) => [path(command), { command, help: command.helpInformation() }]),
    );
  });

describe('the help of every command', () => {
  it('exists for the same commands and options in both languages', () => {
    const shapeOf = (language: Language) =>
      [...helps(language)].map(([path, { command }]) => [path, command.options.map(({ long }) => long)]);
    expect(shapeOf('en')).toEqual(shapeOf('vi'));
    expect(helps('vi').size).toBeGreaterThan(100);
  });

  it.each(languages)('says in %s what each command, argument and option is for', (language) => {
    const silent = [...helps(language)].flatMap(([path, { command }]) => [
      ...(command.description() === '' ? [path] : []),
      ...command.registeredArguments.flatMap((one) =>
        one.description === '' ? [`${path} ${one.name()}`] : [],
      ),
      ...command.options.flatMap(({ long, description }) => (description === '' ? [`${path} ${long}`] : [])),
    ]);
    expect(silent).toEqual([]);
  });

  it('says nothing of its frame in English to those who read Vietnamese', () => {
    const left = [...helps('vi')].flatMap(([path, { help }]) =>
      /^(Usage|Arguments|Options|Global Options|Commands):|\((choices|default):/mu.test(help) ? [path] : [],
    );
    expect(left).toEqual([]);
  });
});

describe('a command line that makes no sense', () => {
  const cases: readonly (readonly [args: readonly string[], vi: string, en: string])[] = [
    [['frobnicate'], 'không có lệnh frobnicate', 'there is no command frobnicate'],
    [['plam'], 'không có lệnh plam; có phải plan?', 'there is no command plam; did you mean plan?'],
    [['plan', 'list', '--no-such'], 'không có tùy chọn --no-such', 'there is no option --no-such'],
    [
      ['plan', 'list', '--jsom'],
      'không có tùy chọn --jsom; có phải --json?',
      'there is no option --jsom; did you mean --json?',
    ],
    [['plan', 'parse'], 'thiếu tham số <tệp>', 'the argument <file> is missing'],
    [['plan', 'parse', 'a', 'b'], 'thừa tham số: cần 1, đã nêu 2', 'too many arguments: 1 expected, 2 given'],
    [['plan', 'discard', 'x'], 'thiếu tùy chọn --reason <lý do>', 'the option --reason <reason> is missing'],
    [
      ['plan', 'list', '--url'],
      'tùy chọn --url <địa chỉ> thiếu giá trị',
      'the option --url <address> has no value',
    ],
    [
      ['ledger', 'rebuild', 'all'],
      '“all” không phải là một giá trị của phần; hãy chọn: states, task-periods, worklist.',
      '"all" is no value of part; choose one of states, task-periods, worklist.',
    ],
    [
      ['plan', 'export', 'x', '--format', 'pdf'],
      '“pdf” không phải là một giá trị của --format <dạng>; hãy chọn: xlsx, docx.',
      '"pdf" is no value of --format <format>; choose one of xlsx, docx.',
    ],
  ];

  it.each(cases)('%j is told in the language asked for', async (args, vi, en) => {
    const asked = async (language: Language) => {
      const { code, out, err } = await caller({ DONDOC_LANG: language }).dondoc(...args);
      expect([code, out]).toEqual([2, '']);
      return err.split('\n').filter((line) => line !== '');
    };
    expect(await asked('en')).toEqual([`Wrong usage: ${en}`, 'See: --help']);
    const [first] = await asked('vi');
    expect(first).toBe(`Câu lệnh chưa đúng: ${vi}`);
  });
});
