import { planCommandNames } from '#libs/contracts/commands/plan-commands';
import type { CommandEntry } from '#libs/contracts/commands/command';
import {
  addressOf,
  askedCommands,
  capacityOf,
  commandOf,
  taskCommands,
  taskCommandTypes,
} from '#libs/contracts/commands/task-commands';
import { wordKeysOf } from '#libs/contracts/commands/word-keys';
import { actGroupOf, commandsOf, peoplesCommands } from '#libs/domain/delegation/acts';
import type { NoticeFacts } from '#libs/domain/notices/notice';
import { languages } from '#libs/domain/shared/language';
import { catalogue } from '#libs/messages/catalogue';

const entries = taskCommandTypes.map((type): CommandEntry => taskCommands[type]);
const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('the registry of the commands on a task', () => {
  it('holds every command that people give, and none of the process', () => {
    expect([...taskCommandTypes].sort()).toEqual([...peoplesCommands].sort());
    for (const type of taskCommandTypes) expect(capacityOf(type)).not.toBe('process');
  });

  it('gives every command an address, an operation and a name of its own', () => {
    expect(repeated(entries.map(({ path }) => path))).toEqual([]);
    expect(repeated(entries.map(({ operationId }) => operationId))).toEqual([]);
    expect(repeated(entries.map(({ cli }) => cli))).toEqual([]);
    for (const { cli } of entries) expect(cli).toMatch(/^[a-z]+(-[a-z]+)*$/u);
  });

  it('says what a number in an address is exactly where there is one', () => {
    for (const { path, about } of entries) expect(about !== undefined).toBe(path.includes('{n}'));
    const matters = new Set(entries.flatMap(({ about }) => about ?? []));
    const named = Object.keys(catalogue.vi).flatMap((key) => /^matter\.(.*)$/u.exec(key)?.[1] ?? []);
    expect(matters).toEqual(new Set(named));
  });

  it.each(languages)('calls no two commands the same in %s', (language) => {
    const texts = (word: 'label' | 'description' | 'button') =>
      [...taskCommandTypes, ...planCommandNames].map((type) => catalogue[language][wordKeysOf(type)[word]]);
    for (const word of ['label', 'description', 'button'] as const) expect(repeated(texts(word))).toEqual([]);
  });

  it('lets every command be delegated, by its own name, with its group and with all', () => {
    for (const type of taskCommandTypes)
      for (const act of [type, actGroupOf(type), 'all']) expect(commandsOf(act)).toContain(type);
  });
});

describe('the address of a command', () => {
  it('is that of the task and of what it is about', () => {
    expect(addressOf('Acknowledge', 'kh/1')).toBe('/tasks/kh%2F1/acknowledgement');
    expect(addressOf('ApproveDeliverable', 'kh-1', 2)).toBe('/tasks/kh-1/deliverables/2/approval');
  });
});

describe('a command', () => {
  const named = { userId: 'u', agencyId: 'a', roles: ['officer'], active: true } as const;
  const given = { n: 3, files: [], accounts: { of: () => Promise.resolve(named) } };

  it('is made of the number in the address and of what was sent', async () => {
    const body = { reason: 'Thiếu số liệu' };
    expect(await commandOf('ReturnDeliverable', { ...given, body })).toEqual({
      type: 'ReturnDeliverable',
      deliverable: 3,
      reason: 'Thiếu số liệu',
    });
  });

  it('knows the account that it names', async () => {
    const order = (body: object) => commandOf('AssignOfficer', { ...given, body });
    expect(await order({ userId: 'u' })).toEqual({ type: 'AssignOfficer', officer: named });
    expect(await order({ userId: null })).toEqual({ type: 'AssignOfficer', officer: null });
  });
});

describe('what a notice waits for', () => {
  const facts = {} as NoticeFacts;

  it('is the commands that name it, and nothing where it only tells', () => {
    expect(askedCommands({ kind: 'remind-acceptance', facts })).toEqual([
      'ApproveDeliverable',
      'ReturnDeliverable',
    ]);
    expect(askedCommands({ kind: 'deliverable-approved', facts })).toEqual([]);
  });

  it('is the decision about the matter of which a reminder speaks', () => {
    const asked = (about: object) =>
      askedCommands({ kind: 'remind-decision', facts: { ...facts, ...about } });
    expect(asked({ extension: 1 })).toEqual(['DecideExtension']);
    expect(asked({ amendmentProposal: 1 })).toEqual(['DecideAmendmentProposal']);
    expect(asked({ proposal: 1 })).toEqual(['DecideReturnProposal']);
  });
});
