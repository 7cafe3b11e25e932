import { noBoxes, ratesOf } from '#libs/domain/dashboard/boxes';
import { dashboardText } from './dashboard';

const boxes = { ...noBoxes, 'done-in-time': 3, 'open-overdue': 1 };

describe('a dashboard on a terminal', () => {
  const text = dashboardText(
    {
      planId: 'kh-1',
      at: '2026-03-01T01:00:00.000Z',
      boxes,
      total: 4,
      rates: ratesOf(boxes),
      stages: {},
      byAgency: [{ agencyId: 'tc', name: 'Sở Tài chính', boxes, total: 4 }],
      byCoordinator: [],
      bySection: [{ section: null, boxes, total: 4 }],
      byPlan: [],
      byMonth: [{ month: '2026-03', boxes, total: 4 }],
      awaited: [
        {
          act: 'coordination',
          agencyId: 'nv',
          userId: null,
          name: 'Sở Nội vụ',
          stage: 'in-progress',
          tasks: 1,
        },
      ],
      trend: [{ at: '2026-02-28T17:00:00.000Z', boxes }],
    },
    200,
  );

  it('names what its rates are shares of', () => {
    expect(text).toMatch(/Hoàn thành \/ nhiệm vụ đến hạn\s+75,0 % \(3\/4\)/u);
  });

  it('shows the course of the months before the agencies, of which a group has very many', () => {
    expect(text).toMatch(/trước ngày[^\n]*\n[-\s]+01\/03\/2026\s+3[^]*Sở Tài chính/u);
  });

  it('counts by agency, section and month, and says who is waited for', () => {
    expect(text).toMatch(/Sở Tài chính\s+3\s+0\s+0\s+1\s+0\s+0\s+4/u);
    expect(text).toMatch(/\(không có\)\s+3/u);
    expect(text).toMatch(/03\/2026\s+3\s+0/u);
    expect(text).toMatch(/Sở Nội vụ\s+cho ý kiến phối hợp\s+đang thực hiện\s+1/u);
  });
});
