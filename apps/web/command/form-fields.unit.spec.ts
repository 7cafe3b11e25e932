import { taskCommands } from '#libs/contracts/commands/task-commands';
import type { Offer } from '../api/queries';
import { allFields, bodyOf, formParts, mistakesIn } from './form-fields';

const partsOf = (type: Offer['type'], given: Offer['given'] = { cycle: 2 }) =>
  formParts(taskCommands[type], { given });

describe('the form of a command', () => {
  it('asks nobody for what the offer says', () => {
    const parts = partsOf('WaiveCoordination', { cycle: 2, request: 3 });
    expect(parts.given).toEqual({ cycle: 2, request: 3 });
    expect(parts.main.map(({ path }) => path)).toEqual(['reason']);
  });

  it('asks for what is needed first, and sets the document apart', () => {
    const parts = partsOf('ReturnDeliverable');
    expect(parts.main.map(({ path }) => path)).toEqual(['reason', 'newDue']);
    expect(parts.document.every(({ isRequired }) => !isRequired)).toBe(true);
    expect(partsOf('AmendTask').document.filter(({ isRequired }) => isRequired)).toHaveLength(2);
  });

  it('makes of what was typed a body that the command takes', () => {
    const parts = partsOf('DecideExtension', {});
    const body = bodyOf(parts, {
      granted: 'no',
      answer: 'Đủ thời gian',
      due: '',
      'document.number': '12/UBND',
    });
    expect(body).toEqual({ granted: false, answer: 'Đủ thời gian', document: { number: '12/UBND' } });
    expect(taskCommands.DecideExtension.body.safeParse(body).success).toBe(true);
  });

  it('knows what is missing, spaces being nothing', () => {
    const parts = partsOf('RequestExtension');
    const mistakes = mistakesIn(allFields(parts), { reason: '  ', proposedDue: '2026-12-31' });
    expect([...mistakes]).toEqual([['reason', 'missing']]);
  });

  it('knows what is longer than the command takes', () => {
    const parts = partsOf('RequestExtension');
    const typed = { reason: 'x'.repeat(5001), proposedDue: '2026-12-31' };
    expect([...mistakesIn(allFields(parts), typed)]).toEqual([['reason', 'too-long']]);
  });

  it('says that nobody handles a task any more where nobody was chosen', () => {
    const body = bodyOf(partsOf('AssignOfficer', {}), {});
    expect(body).toEqual({ userId: null });
    expect(taskCommands.AssignOfficer.body.safeParse(body).success).toBe(true);
  });

  it('of every command can be sent with what it asks for', () => {
    const types = Object.keys(taskCommands) as Offer['type'][];
    for (const type of types) expect(() => partsOf(type)).not.toThrow();
  });
});
