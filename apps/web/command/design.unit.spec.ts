import { fieldsOf } from '#libs/contracts/commands/fields';
import { taskCommands } from '#libs/contracts/commands/task-commands';
import type { Offer, Task } from '../api/queries';
import { asked, designOf } from './design';
import type { Values } from './form-fields';
import { placedCodes, fieldRefusals, FILES } from './refused-fields';

const types = Object.keys(taskCommands) as Offer['type'][];
const task = { officialReminders: [] } as unknown as Task;
const paths = (type: Offer['type'], values: Values = {}) =>
  asked(designOf(type), fieldsOf(taskCommands[type].body), { values, task }).map(({ path }) => path);
const needed = (type: Offer['type'], values: Values = {}) =>
  asked(designOf(type), fieldsOf(taskCommands[type].body), { values, task })
    .filter(({ isRequired }) => isRequired)
    .map(({ path }) => path);

describe('the design of a form', () => {
  it('names only fields that the command has', () => {
    for (const type of types) {
      const known = fieldsOf(taskCommands[type].body).map(({ path }) => path);
      const { first = [], rare = [], opposite } = designOf(type);
      expect(known).toEqual(expect.arrayContaining([...first, ...rare]));
      if (opposite !== undefined) expect(taskCommands[opposite].about).toBe(taskCommands[type].about);
    }
  });

  it('asks for a date where an extension is granted, and for the reason where it is not', () => {
    expect(paths('DecideExtension')).not.toContain('due');
    expect(paths('DecideExtension', { granted: 'yes' })).toContain('due');
    expect(needed('DecideExtension', { granted: 'yes' })).not.toContain('answer');
    expect(needed('DecideExtension', { granted: 'no' })).toContain('answer');
  });

  it('asks for an agency or for a person, never for both', () => {
    expect(needed('AssignDifficulty')).toContain('agencyId');
    expect(paths('AssignDifficulty', { userId: 'x' })).not.toContain('agencyId');
    expect(paths('AssignDifficulty', { agencyId: 'x' })).not.toContain('userId');
  });

  it('needs the document of an amendment only where it is agreed to', () => {
    expect(needed('DecideAmendmentProposal', { accepted: 'yes' })).toContain('document.number');
    expect(paths('DecideAmendmentProposal', { accepted: 'no' })).not.toContain('document.number');
  });
});

describe('the field of a refusal', () => {
  const fields = fieldsOf(taskCommands.RequestExtension.body);
  const refusal = (code: string, pointers: readonly string[] = []) => ({
    kind: 'refused' as const,
    status: 409,
    code,
    detail: { vi: 'Không được', en: 'No' },
    fields: pointers.map((field) => ({ field, vi: '', en: '' })),
  });

  it('is the one that it points to', () => {
    expect([
      ...fieldRefusals(refusal('REQUEST.INVALID', ['reason', 'proposedDue.0']), fields).keys(),
    ]).toEqual(['reason', 'proposedDue']);
  });

  it('is the one that its code is about, in the words of the API', () => {
    expect(fieldRefusals(refusal('DEADLINE.NOT_LATER'), fields)).toEqual(
      new Map([['proposedDue', { vi: 'Không được', en: 'No' }]]),
    );
    expect(fieldRefusals(refusal('TASK.CLOSED'), fields).size).toBe(0);
  });

  it('exists in some command for every code that has one', () => {
    const all = types.flatMap((type) => fieldsOf(taskCommands[type].body));
    for (const code of placedCodes) expect([code, fieldRefusals(refusal(code), all).size]).toEqual([code, 1]);
    expect(all.map(({ path }) => path)).not.toContain(FILES);
  });
});
