import { planCommandNames, planEntryOf } from '#libs/contracts/commands/plan-commands';
import { fieldsOf, type FormField } from '#libs/contracts/commands/fields';
import { taskCommands, taskCommandTypes } from '#libs/contracts/commands/task-commands';
import { fieldKeysOf } from '#libs/contracts/commands/word-keys';
import { catalogue } from '#libs/messages/catalogue';

/** A field and each group of fields that it stands in. */
const withGroups = (path: string): string[] =>
  path.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'));

/** Every field, and every field of each of its values where it is a list of more than single ones. */
const pathsOf = (fields: readonly FormField[], parent = ''): string[] =>
  fields.flatMap(({ path, items }) => {
    const own = `${parent}${path}`;
    return [...withGroups(own), ...(items ? pathsOf(items, `${own}.`) : [])];
  });

const bodies = [
  ...taskCommandTypes.map((type) => ({ type, body: taskCommands[type].body })),
  ...planCommandNames.flatMap((type) => {
    const { body } = planEntryOf(type);
    return body ? [{ type, body }] : [];
  }),
];
const fields = bodies.flatMap(({ type, body }) =>
  [...new Set(pathsOf(fieldsOf(body)))].map((path) => ({ type, path })),
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
