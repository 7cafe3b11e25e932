/** What a cell holds: a date is a day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export type CellKind = 'text' | 'date' | 'number';

interface Column {
  readonly id: string;
  readonly title: string;
  readonly kind: CellKind;
  /** In a spreadsheet, in characters. */
  readonly width: number;
}

/**
 * The follow-up table as a provincial office asked its vendor for it: these columns, in this order, whatever the
 * format of the file.
 */
export const followUpColumns = [
  { id: 'ordinal', title: 'STT', kind: 'number', width: 6 },
  { id: 'title', title: 'Tên nhiệm vụ', kind: 'text', width: 46 },
  { id: 'leader', title: 'Lãnh đạo chủ trì', kind: 'text', width: 22 },
  { id: 'leads', title: 'Đơn vị chủ trì', kind: 'text', width: 28 },
  { id: 'coordinators', title: 'Đơn vị phối hợp', kind: 'text', width: 28 },
  { id: 'officer', title: 'Cán bộ đầu mối', kind: 'text', width: 22 },
  { id: 'assignedOn', title: 'Ngày giao', kind: 'date', width: 12 },
  { id: 'due', title: 'Hạn hoàn thành', kind: 'date', width: 12 },
  { id: 'kind', title: 'Loại', kind: 'text', width: 14 },
  { id: 'origin', title: 'Nguồn gốc', kind: 'text', width: 28 },
  { id: 'status', title: 'Trạng thái', kind: 'text', width: 24 },
  { id: 'result', title: 'Kết quả', kind: 'text', width: 40 },
  { id: 'progress', title: 'Mức độ hoàn thành (%)', kind: 'number', width: 12 },
  { id: 'difficulties', title: 'Khó khăn', kind: 'text', width: 28 },
  { id: 'proposals', title: 'Đề xuất', kind: 'text', width: 28 },
  { id: 'code', title: 'Mã', kind: 'text', width: 20 },
  { id: 'assigner', title: 'Người giao', kind: 'text', width: 24 },
  { id: 'timetable', title: 'Lộ trình', kind: 'text', width: 24 },
  { id: 'updatedOn', title: 'Ngày cập nhật', kind: 'date', width: 12 },
  { id: 'completedOn', title: 'Ngày hoàn thành thực tế', kind: 'date', width: 12 },
  { id: 'extensions', title: 'Số lần gia hạn', kind: 'number', width: 9 },
  { id: 'formerDeadlines', title: 'Mốc cũ', kind: 'text', width: 16 },
  { id: 'approver', title: 'Người phê duyệt', kind: 'text', width: 24 },
  { id: 'approverEmail', title: 'Email người phê duyệt', kind: 'text', width: 26 },
  { id: 'approverPhone', title: 'Điện thoại người phê duyệt', kind: 'text', width: 16 },
] as const satisfies readonly Column[];

export type FollowUpColumn = (typeof followUpColumns)[number];
export type FollowUpColumnId = FollowUpColumn['id'];

type ValueOf<K extends CellKind> = K extends 'number' ? number | null : string | null;

/** One task in the table; null where there is nothing to say. */
export type FollowUpRow = {
  readonly [C in FollowUpColumn as C['id']]: ValueOf<C['kind']>;
};

/** What stands above the table. */
export interface FollowUpHeading {
  readonly authority: string | null;
  readonly planNumber: string | null;
  /** `YYYY-MM-DD` */
  readonly planDate: string | null;
  readonly planTitle: string | null;
  /** The instant of which the table tells. */
  readonly asOf: string;
}
