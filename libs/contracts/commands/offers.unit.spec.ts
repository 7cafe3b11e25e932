import { offerOf } from '#libs/contracts/commands/offers';
import { taskCommands, taskCommandTypes } from '#libs/contracts/commands/task-commands';

const action = { cycle: 2, n: null } as const;

describe('an offer of a command', () => {
  it('says where it goes, what it is called and what it is about', () => {
    expect(offerOf({ ...action, type: 'ReturnDeliverable', n: 3 }, 'kh-1')).toEqual({
      ...action,
      type: 'ReturnDeliverable',
      n: 3,
      label: 'command.ReturnDeliverable.label',
      path: '/tasks/kh-1/deliverables/3/return',
      about: 'deliverable',
      files: false,
      given: { cycle: 2 },
    });
  });

  it('decides of the body what only it knows', () => {
    expect(offerOf({ ...action, type: 'SubmitCoordinationInput', n: 4 }, 'kh-1')).toMatchObject({
      path: '/tasks/kh-1/coordination-inputs',
      about: null,
      files: true,
      given: { cycle: 2, request: 4 },
    });
    expect(offerOf({ ...action, type: 'NameGroupMembers', groupId: 'nhom' }, 'kh-1').given).toEqual({
      groupId: 'nhom',
    });
  });

  it('stands for every command of people, and for no other', () => {
    for (const type of taskCommandTypes) {
      const { path, about } = offerOf({ ...action, type, n: 1 }, 'kh-1');
      expect(path).toBe(`/tasks/kh-1/${taskCommands[type].path.replace('{n}', '1')}`);
      expect(about !== null).toBe(taskCommands[type].path.includes('{n}'));
    }
    expect(() => offerOf({ ...action, type: 'TakeDueSteps' }, 'kh-1')).toThrow('nobody is offered');
  });
});
