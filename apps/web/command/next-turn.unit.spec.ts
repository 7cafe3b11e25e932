import type { Participant, Task } from '../api/queries';
import { nextTurn, type TurnFacts } from './next-turn';

const calendar = { id: 'vn', workingWeekdays: [1, 2, 3, 4, 5], holidays: {}, workingDays: {} };
const deadline = '2026-12-31T17:00:00.000Z';
const part = {
  role: 'lead',
  cycle: 1,
  name: 'Sở Y tế',
  completion: null,
  dates: { approvedDeadline: deadline },
  deliverables: [{ n: 2 }],
  extensions: [{ n: 5, from: deadline, proposedDue: '2027-01-31T17:00:00.000Z' }],
  requests: [],
} as unknown as Participant;
const task = {
  approver: 'Lãnh đạo UBND phụ trách',
  supervisor: 'Phó Chủ tịch',
  monitoringAgency: 'Sở Tài chính',
  leads: [{ agencyId: 'so-y-te', name: 'Sở Y tế' }],
  cycles: [{ participants: [part], former: [] }],
} as unknown as Task;
const policy = {
  approveWithin: { workingDays: 3 },
  coordinationClosesBefore: { workingDays: 5 },
} as unknown as TurnFacts['policy'];

const after = (type: TurnFacts['offer']['type'], values: TurnFacts['values'] = {}, n: number | null = null) =>
  nextTurn({
    task,
    offer: { type, cycle: 1, n, given: {} },
    values,
    policy,
    calendar,
    // A Thursday.
    now: '2026-12-03T03:00:00.000Z',
    nameOf: (id) => `tên ${id}`,
  });

describe('whose turn it is after a command', () => {
  it('is the approver’s for as many working days as the policy gives, once a product is handed in', () => {
    expect(after('SubmitDeliverable')).toEqual({
      who: ['Lãnh đạo UBND phụ trách'],
      by: '2026-12-08T17:00:00.000Z',
    });
  });

  it('is the lead’s again once it was returned, by the new deadline where one was given', () => {
    expect(after('ReturnDeliverable', {}, 2)).toEqual({ who: ['Sở Y tế'], by: deadline });
    expect(after('ReturnDeliverable', { newDue: '2027-01-15' }, 2)?.by).toBe('2027-01-15T17:00:00.000Z');
  });

  it('is that of the units asked, by the day that was typed or the policy’s', () => {
    const asked = { coordinatorIds: ['a', 'b'] };
    expect(after('RequestCoordination', asked)).toEqual({
      who: ['tên a', 'tên b'],
      by: '2026-12-24T17:00:00.000Z',
    });
    expect(after('RequestCoordination', { ...asked, due: '2026-12-10' })?.by).toBe(
      '2026-12-10T17:00:00.000Z',
    );
  });

  it('follows what is decided about an extension, and says nothing before', () => {
    expect(after('DecideExtension', {}, 5)).toBeNull();
    expect(after('DecideExtension', { granted: 'yes' }, 5)?.by).toBe('2027-01-31T17:00:00.000Z');
    expect(after('DecideExtension', { granted: 'no' }, 5)?.by).toBe(deadline);
  });

  it('is nobody’s where nothing is left to be done', () => {
    expect(after('ApproveDeliverable', {}, 2)).toBeNull();
  });
});
