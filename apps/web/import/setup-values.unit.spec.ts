import type { Draft } from './queries';
import { proposedEnd, setupValues, writtenDay, yearlyDay } from './setup-values';

type Timing = Draft['tasks'][number]['timing'];
const draftOf = (title: string, ...timings: readonly Partial<Timing>[]) =>
  ({
    setup: null,
    document: { title },
    tasks: timings.map((timing) => ({ timing: { kind: 'by-date', due: null, ...timing } })),
  }) as unknown as Draft;
const yearly = { kind: 'yearly' } as const;

describe('what is proposed for the setup of a plan', () => {
  it.each([
    ['Chuyển đổi số giai đoạn 2025-2027', '2027-12-31'],
    ['Phát triển hợp tác xã đến năm 2030', '2030-12-31'],
    ['Công tác dân vận năm 2026', '2026-12-31'],
    // A day is not the end of a plan.
    ['Thực hiện Nghị quyết ngày 02/02/2027 của Thành ủy', ''],
    // Nor is a year that is over.
    ['Công tác dân vận năm 2024', ''],
  ])('%s', (title, end) => {
    expect(proposedEnd(draftOf(title, yearly), '2026-03-01')).toBe(end);
  });

  it('takes the year of the last deadline, and proposes nothing where no task recurs', () => {
    expect(proposedEnd(draftOf('Kế hoạch', yearly, { due: '2028-06-30' }), '2026-03-01')).toBe('2028-12-31');
    expect(proposedEnd(draftOf('Kế hoạch năm 2026', { due: '2026-06-30' }), '2026-03-01')).toBe('');
  });

  it('proposes the own agency and the only leader, unless something else was typed', () => {
    const known = {
      agencyId: 'so-y-te',
      today: '2026-03-01',
      supervisors: [{ id: 'pho-chu-tich' }],
      policies: [{ id: 'chung' }, { id: 'gap' }],
    };
    const draft = draftOf('Kế hoạch');
    expect(setupValues(draft, {}, known)).toMatchObject({
      monitoringAgencyId: 'so-y-te',
      supervisorId: 'pho-chu-tich',
      policyId: 'chung',
      accepts: 'supervisor',
    });
    expect(setupValues(draft, { policyId: 'gap' }, known).policyId).toBe('gap');
    const two = { ...known, supervisors: [{ id: 'a' }, { id: 'b' }] };
    expect(setupValues(draft, {}, two).supervisorId).toBe('');
  });

  it('writes the day of the yearly report as people do', () => {
    expect(writtenDay('12-05')).toBe('05/12');
    expect(yearlyDay('5/12')).toBe('12-05');
    expect(yearlyDay(' ')).toBeNull();
  });
});
