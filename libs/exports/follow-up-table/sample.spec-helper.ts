import type { FollowUpHeading, FollowUpRow } from '#libs/domain/follow-up/columns';

export const sampleHeading: FollowUpHeading = {
  authority: 'UBND thành phố Hà Nội',
  planNumber: '222/KH-UBND',
  planDate: '2023-08-31',
  planTitle: 'Phát triển kinh tế tập thể, hợp tác xã',
  asOf: '2026-03-02T02:00:00.000Z',
};

/** A row with something in every cell, unless told otherwise. */
export const sampleRow = (changes: Partial<FollowUpRow> = {}): FollowUpRow => ({
  ordinal: 1,
  title: 'Rà soát danh mục tài sản công',
  leader: 'Trần Văn Phó',
  leads: 'Sở Tài chính',
  coordinators: 'Sở Tư pháp; UBND các quận, huyện',
  officer: 'Lê Thị Mối',
  assignedOn: '2026-01-05',
  due: '2026-06-30',
  kind: 'Một lần',
  origin: 'Kế hoạch số 222/KH-UBND ngày 31/08/2023, mục I, nhiệm vụ 1',
  status: 'Chưa hoàn thành, trong hạn (đang thực hiện)',
  result: 'Đã rà soát 12/30 đơn vị',
  progress: 40,
  difficulties: 'Thiếu số liệu',
  proposals: 'Cho phép kéo dài',
  code: 'kh-222-1',
  assigner: 'UBND thành phố Hà Nội',
  timetable: 'Quý II',
  updatedOn: '2026-02-28',
  completedOn: null,
  extensions: 1,
  formerDeadlines: '31/03/2026',
  approver: 'Trần Văn Phó',
  approverEmail: 'pho@hanoi.gov.invalid',
  approverPhone: '024 0000 0000',
  ...changes,
});

/** Rows in pages, as the API reads them. */
export async function* pagesOf(
  ...pages: readonly (readonly FollowUpRow[])[]
): AsyncGenerator<readonly FollowUpRow[]> {
  for (const page of pages) yield await Promise.resolve(page);
}
