import { fieldsOf } from '#libs/contracts/commands/fields';
import { taskCommands, taskCommandTypes } from '#libs/contracts/commands/task-commands';
import { fieldKeysOf } from '#libs/contracts/commands/word-keys';
import { catalogue } from '#libs/messages/catalogue';

/** A field and each group of fields that it stands in. */
const withGroups = (path: string): string[] =>
  path.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'));

const fields = taskCommandTypes.flatMap((type) =>
  fieldsOf(taskCommands[type].body)
    .flatMap(({ path }) => withGroups(path))
    .map((path) => ({ type, path })),
);

describe('the words of a form', () => {
  it('call every field of every command by a name, in every language', () => {
    const unnamed = fields.filter(({ type, path }) => fieldKeysOf(type, path) === null);
    expect(unnamed).toEqual([]);
  });

  it('name no field that no command has', () => {
    const used = fields.flatMap(({ type, path }) => {
      const { label, hint } = fieldKeysOf(type, path) ?? { label: '', hint: null };
      return [label, ...(hint === null ? [] : [hint])];
    });
    const known = Object.keys(catalogue.vi).filter((key) => key.startsWith('command-field.'));
    expect(known.filter((key) => !(used as string[]).includes(key))).toEqual([]);
  });

  it('are those of the command where the field means something of its own there', () => {
    expect(fieldKeysOf('AnswerDirective', 'answer')?.label).toBe('command-field.AnswerDirective.answer');
    expect(fieldKeysOf('DecideExtension', 'answer')).toEqual({
      label: 'command-field.answer',
      hint: 'command-field.answer.hint',
    });
  });
});
