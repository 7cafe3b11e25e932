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
  leads: ['Sở Tài chính'],
  coordinators: ['Sở Tư pháp', 'UBND các quận, huyện'],
  officer: [{ agency: null, said: { kind: 'words', text: 'Lê Thị Mối' } }],
  assignedOn: '2026-01-05',
  due: '2026-06-30',
  kind: 'single',
  origin: { planNumber: '222/KH-UBND', planDate: '2023-08-31', section: 'I', number: '1' },
  status: { official: 'open-in-time', stage: 'in-progress' },
  result: [{ agency: null, said: { kind: 'words', text: 'Đã rà soát 12/30 đơn vị' } }],
  progress: 40,
  difficulties: [{ agency: null, said: { kind: 'words', text: 'Thiếu số liệu' } }],
  proposals: [{ agency: null, said: { kind: 'words', text: 'Cho phép kéo dài' } }],
  code: 'kh-222-1',
  assigner: 'UBND thành phố Hà Nội',
  timetable: { text: 'Quý II', cycles: [] },
  updatedOn: '2026-02-28',
  completedOn: null,
  extensions: 1,
  formerDeadlines: ['2026-03-31'],
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
