import type { FindingFacts } from '#libs/domain/plan/draft/index';
import { findingWords } from '#libs/telling/finding';

const said = <Code extends keyof FindingFacts>(code: Code, facts: FindingFacts[Code]) =>
  Object.values(findingWords(code, facts));

const first = { monthDay: '11-30', keys: ['BC1'] };
const february = { monthDay: '02-29', keys: ['BC2', 'BC3'] };

describe('what the domain finds in a draft', () => {
  it.each([
    [
      said('GROUP.NO_MEMBERS', { group: 'UBND các phường, xã' }),
      'Nhóm “UBND các phường, xã” chưa có thành viên nào trong danh bạ: nếu chấp nhận, không đơn vị nào của nhóm được giao nhiệm vụ.',
      'The group "UBND các phường, xã" has no members in the directory: if accepted, none of its units gets the task.',
    ],
    [
      said('PLAN.NO_LEAD', {}),
      'Chưa có đơn vị chủ trì nào xác định được; nếu chấp nhận, nhiệm vụ chỉ được lưu, không theo dõi.',
      'No lead is known; if accepted as it stands, the task is kept as text and not followed.',
    ],
    [
      said('PLAN.NUMBER_ACTIVE', { number: '22/KH-UBND', planId: 'kh-1' }),
      'Kế hoạch số 22/KH-UBND đang được theo dõi (kh-1); nếu tệp này sửa đổi kế hoạch đó, hãy dùng “sửa đổi kế hoạch” và hủy bản nháp này.',
      'Plan 22/KH-UBND is being followed up already (kh-1); if this file amends it, amend that plan and discard this draft.',
    ],
    [
      said('PLAN.PAST_DEADLINE', { due: '2026-03-31', period: null }),
      'Hạn 31/03/2026 đã qua: chọn ghi nhận đã hoàn thành hoặc theo dõi tiếp từ hôm nay.',
      'The deadline 31 March 2026 has passed: record it as done, or follow it up from today.',
    ],
    [
      said('PLAN.PAST_DEADLINE', { due: '2026-03-31', period: 'Quý I/2026' }),
      'Hạn 31/03/2026 (kỳ Quý I/2026) đã qua: chọn ghi nhận đã hoàn thành hoặc theo dõi tiếp từ hôm nay.',
      'The deadline 31 March 2026 (quarter I of 2026) has passed: record it as done, or follow it up from today.',
    ],
    [
      said('PLAN.UNTIL_MISSING', {}),
      'Có nhiệm vụ định kỳ nhưng kế hoạch chưa có ngày kết thúc.',
      'There are recurring tasks, but the plan has no last day.',
    ],
    [
      said('PLAN.YEARLY_REPORT', { count: 2, days: [] }),
      '2 nhiệm vụ hàng năm đến hạn ngày 31/12, vì kế hoạch không quy định ngày báo cáo năm.',
      '2 yearly tasks are due on 31 December, as the plan orders no yearly report.',
    ],
    [
      said('PLAN.YEARLY_REPORT', { count: 1, days: [first] }),
      '1 nhiệm vụ hàng năm đến hạn ngày 30/11, theo báo cáo năm của kế hoạch (BC1).',
      "1 yearly task is due on 30 November, by the plan's yearly report (BC1).",
    ],
    [
      said('PLAN.YEARLY_REPORT', { count: 3, days: [first, february] }),
      'Kế hoạch quy định nhiều ngày báo cáo năm: 30/11 (BC1), cuối tháng 02 (BC2, BC3); hãy chọn một ngày trong phần thiết lập, nếu không 3 nhiệm vụ hàng năm đến hạn ngày 31/12.',
      'The plan orders several yearly reports: 30 November (BC1), the last day of February (BC2, BC3); set one, else 3 yearly tasks are due on 31 December.',
    ],
    [
      said('TIMING.UNRESOLVED', {}),
      'Dòng được thêm chưa có thời hạn.',
      'The row that was added has no timing yet.',
    ],
    [
      said('UNIT.DISSOLVED', { unit: 'Sở A', on: '2025-03-01', to: ['Sở B', 'Sở C'] }),
      '“Sở A” không còn từ ngày 01/03/2025; nhiệm vụ thuộc Sở B, Sở C.',
      '"Sở A" has not existed since 1 March 2025; its work went to Sở B, Sở C.',
    ],
    [
      said('UNIT.DISSOLVED', { unit: 'Sở A', on: '2025-03-01', to: [] }),
      '“Sở A” không còn từ ngày 01/03/2025; danh bạ chưa ghi đơn vị kế thừa.',
      '"Sở A" has not existed since 1 March 2025; the directory names no successor.',
    ],
    [
      said('UNIT.NOT_IN_DIRECTORY', { unit: 'Sở A' }),
      '“Sở A” không có trong danh bạ: nếu chấp nhận, đơn vị này không được giao nhiệm vụ.',
      '"Sở A" is not in the directory: if accepted, this unit does not get the task.',
    ],
    [
      said('UNIT.REMEMBERED', { unit: 'Sở A', known: 'Sở B' }),
      '“Sở A” không có trong danh mục; lần rà soát trước đã xác định là Sở B.',
      '"Sở A" is not in the directory; an earlier review told it to be Sở B.',
    ],
  ])('is said in each language, letter by letter: %j', (words, vi, en) => {
    expect(words).toEqual([vi, en]);
  });
});
