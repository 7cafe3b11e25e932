import { vietnameseDay } from '#libs/domain/messages/dates';
import { acceptorName } from '#libs/domain/messages/change-sentences';
import { by } from '#libs/domain/messages/phrases';
import type { Names } from '#libs/domain/messages/names';
import { documentFields } from '#libs/domain/plan/draft/decide-document';
import type { PlanEvent } from '#libs/domain/plan/events';
import type { AbsentFromTask } from '#libs/domain/plan/plan';
import { draftParts, type DraftPart, type DraftRow } from '#libs/domain/plan/draft/rows';

const parts: Readonly<Record<DraftPart, string>> = {
  tasks: 'nhiệm vụ',
  duties: 'nhiệm vụ trong thân kế hoạch',
  reporting: 'chế độ báo cáo',
  targets: 'chỉ tiêu',
};

const fields: Readonly<Record<string, string>> = {
  number: 'số thứ tự',
  title: 'nội dung',
  section: 'mục',
  leads: 'đơn vị chủ trì',
  coordinators: 'đơn vị phối hợp',
  product: 'sản phẩm',
  timing: 'thời hạn',
  kind: 'loại',
  recurrence: 'kỳ',
  waitsFor: 'báo cáo phải chờ',
  indicator: 'chỉ tiêu',
  operator: 'phép so sánh',
  value: 'giá trị',
  max: 'cận trên',
  unit: 'đơn vị tính',
  year: 'năm',
  scope: 'phạm vi',
  date: 'ngày',
  authority: 'cơ quan ban hành',
  draft: 'dự thảo',
  replaces: 'văn bản được thay thế',
  legalBasis: 'căn cứ',
};

type DocumentCorrected = Extract<PlanEvent, { type: 'PlanDocumentCorrected' }>['data'];

/** Fields of the document that are called otherwise than those of a row. */
const documentWords: Readonly<Record<string, string>> = {
  ...fields,
  number: 'số, ký hiệu',
  title: 'trích yếu',
  kind: 'loại văn bản',
};

const fieldsText = (patch: object): string =>
  Object.keys(patch)
    .map((field) => fields[field] ?? field)
    .join(', ');
const because = (reason: string | undefined): string => (reason ? `: ${reason}` : '');
const titleOf = (row: DraftRow): string => ('title' in row ? row.title : row.text);
const rowText = (part: DraftPart, key: string): string => `${parts[part]} ${key}`;
/** A finding is of a row, named like the row itself, or of the document. */
const findingPlace = (taskKey: string | null): string => {
  if (taskKey === null) return 'văn bản';
  const part = draftParts.find((one) => taskKey.startsWith(`${one}/`));
  return part === undefined ? rowText('tasks', taskKey) : rowText(part, taskKey.slice(part.length + 1));
};

const roles = { lead: 'chủ trì', coordinator: 'phối hợp' } as const;
const whyAbsent = {
  unknown: 'không có trong danh bạ',
  ended: 'đã kết thúc hoạt động',
  'no-members': 'nhóm chưa có thành viên',
} as const;

/** Whom a row named and who did not get it: “7: UBND các phường, xã (phối hợp, nhóm chưa có thành viên)”. */
export const absentText = ({ key, taskId, units }: AbsentFromTask): string => {
  const named = units.map(({ text, role, why }) => `${text} (${roles[role]}, ${whyAbsent[why]})`);
  const kept = taskId === null ? ['không có đơn vị chủ trì, chỉ giữ làm nội dung'] : [];
  return `${key}: ${[...kept, ...named].join(', ')}`;
};

const duty = {
  follow: 'được theo dõi như một nhiệm vụ',
  text: 'chỉ giữ làm nội dung',
  repeats: 'nhắc lại dòng',
} as const;

/** What a field of the document says, as people write it. */
const documentValue = (field: string, value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (Array.isArray(value)) return value.length === 0 ? 'không có' : `“${value.join('; ')}”`;
  if (typeof value !== 'string') return 'không có';
  return field === 'date' ? vietnameseDay(value) : `“${value}”`;
};

/** “số, ký hiệu “22/KH-UBND” thay cho “222/KH-UBND””, field by field. */
const correctedText = ({ before, after }: DocumentCorrected): string =>
  documentFields
    .filter((field) => Object.hasOwn(after, field))
    .map((field) => {
      const [was, is] = [documentValue(field, before[field]), documentValue(field, after[field])];
      return `${documentWords[field] ?? field} ${is} thay cho ${was}`;
    })
    .join(', ');

/** One plain Vietnamese sentence about one event of a plan. */
export const planSentence = (event: PlanEvent, names: Names): string => {
  switch (event.type) {
    case 'PlanImported': {
      const { fileName, replaces } = event.data;
      const version = replaces === undefined ? '' : `, bản sửa của kế hoạch ${replaces}`;
      return `Nhập kế hoạch từ tệp “${fileName}”${version}.`;
    }
    case 'DraftRowCorrected': {
      const { part, key, patch, only, reason } = event.data;
      const how = only ? 'Sửa theo đề xuất' : 'Sửa';
      return `${how} ${rowText(part, key)} (${fieldsText(patch)})${because(reason)}.`;
    }
    case 'DraftDocumentCorrected':
      return `Sửa thông tin văn bản (${fieldsText(event.data.patch)})${because(event.data.reason)}.`;
    case 'DraftRowAdded': {
      const { part, row, reason } = event.data;
      return `Thêm ${rowText(part, row.key)} “${titleOf(row)}”${because(reason)}.`;
    }
    case 'DraftRowDropped': {
      const { part, row, reason } = event.data;
      return `Bỏ ${rowText(part, row.key)} “${titleOf(row)}”${because(reason)}.`;
    }
    case 'DraftRowSplit': {
      const { part, key, rows, reason } = event.data;
      return `Tách ${rowText(part, key)} thành ${rows.map((row) => row.key).join(', ')}${because(reason)}.`;
    }
    case 'DraftRowsMerged': {
      const { part, row, merged, reason } = event.data;
      return `Gộp ${merged.map(({ key }) => key).join(', ')} vào ${rowText(part, row.key)}${because(reason)}.`;
    }
    case 'DutyDecided': {
      const { key, decision, repeats, reason, part } = event.data;
      const which = repeats === null ? '' : ` ${repeats}`;
      const what = part === 'reporting' ? `Báo cáo ${key}` : `Nhiệm vụ ${key} trong thân kế hoạch`;
      return `${what} ${duty[decision]}${which}${because(reason)}.`;
    }
    case 'FindingSettled':
      return `Chấp nhận phát hiện ${event.data.code} ở ${findingPlace(event.data.taskKey)}${because(event.data.reason)}.`;
    case 'FindingRejected':
      return `Bác bỏ phát hiện ${event.data.code} ở ${findingPlace(event.data.taskKey)}${because(event.data.reason)}.`;
    case 'PastDeadlineSettled': {
      const { taskKey, pastDeadline, doneOn } = event.data;
      return pastDeadline === 'record-done'
        ? `Ghi nhận nhiệm vụ ${taskKey} đã hoàn thành ngày ${doneOn ? vietnameseDay(doneOn) : ''}.`
        : `Theo dõi tiếp từ hôm nay nhiệm vụ ${taskKey} đã quá hạn.`;
    }
    case 'AcceptorsChosen': {
      const { accepts, keys } = event.data;
      const who = accepts === null ? 'theo đề xuất' : `do ${acceptorName(accepts, names)} duyệt`;
      return `Sản phẩm của dòng ${keys.join(', ')} ${who}.`;
    }
    case 'PlanConfigured':
      return `Thiết lập kế hoạch: ${names.agency(event.data.monitoringAgencyId)} theo dõi, ${names.user(event.data.supervisorId)} phụ trách.`;
    case 'DraftVersionApplied': {
      const { from, fileName, changed, kept, lost } = event.data;
      const told = lost.length === 0 ? '' : `, bỏ ${lost.length} chỗ sửa không còn phù hợp`;
      return `Áp dụng bản sửa ${from} (tệp “${fileName}”): ${changed.length} dòng thay đổi, giữ ${kept} chỗ đã sửa${told}.`;
    }
    case 'PlanAmended': {
      const { amendment, document, changes } = event.data;
      const count = new Set(changes.map(({ key }) => key)).size;
      const day = vietnameseDay(document.date);
      return `Sửa đổi kế hoạch (lần ${amendment}) theo văn bản số ${document.number} ngày ${day}: ${count} nhiệm vụ liên quan.`;
    }
    case 'PlanSupervisorNamed': {
      const { from, to, document, reason } = event.data;
      return `${names.user(to)} phụ trách kế hoạch thay ${names.user(from)}${by(document)}${because(reason)}.`;
    }
    case 'PlanDocumentCorrected':
      return `Đính chính thông tin văn bản: ${correctedText(event.data)}${because(event.data.reason)}.`;
    case 'PlanAmendmentCarriedOut': {
      const { amendment, refused } = event.data;
      const left = refused.length === 0 ? '' : `, ${refused.length} thay đổi không thực hiện được`;
      return `Đã thực hiện xong lần sửa đổi ${amendment}${left}.`;
    }
    case 'PlanClosed': {
      const { tasks, reason } = event.data;
      return `Kết thúc kế hoạch, cho thôi ${tasks.length} nhiệm vụ chưa xong${because(reason)}.`;
    }
    case 'PlanSuperseded': {
      const { byPlanId, tasks, reason } = event.data;
      const carried = tasks.filter(({ choice }) => choice === 'carry-over').length;
      return `Thay thế bằng kế hoạch ${byPlanId}: chuyển ${carried} nhiệm vụ, cho thôi ${tasks.length - carried}${because(reason)}.`;
    }
    case 'PlanEndingCarriedOut': {
      const { refused } = event.data;
      const left = refused.length === 0 ? '' : `, ${refused.length} nhiệm vụ không thực hiện được`;
      return `Đã xử lý xong các nhiệm vụ chưa hoàn thành${left}.`;
    }
    case 'PlanTaskTakenOver':
      return `Tiếp nhận nhiệm vụ ${event.data.key} từ kế hoạch ${event.data.from.planId}.`;
    case 'PlanMonitoringSucceeded': {
      const { from, to, document } = event.data;
      return `${names.agency(to)} theo dõi kế hoạch thay ${names.agency(from)}${by(document)}.`;
    }
    case 'PlanMerged':
      return `Đã gộp vào kế hoạch ${event.data.into}.`;
    case 'PlanReviewed':
      return 'Xác nhận đã rà soát bản nháp.';
    case 'PlanDiscarded':
      return `Hủy bản nháp${because(event.data.reason)}.`;
    case 'PlanReopened':
      return 'Kế hoạch trở lại bản nháp vì có thay đổi sau khi rà soát; phải rà soát lại.';
    case 'PlanActivationStarted': {
      const { tasks, absent = [] } = event.data;
      const rows = absent.map(absentText).join('; ');
      const told = rows === '' ? '' : ` Không có mặt như kế hoạch đã nêu: ${rows}.`;
      return `Kích hoạt kế hoạch với ${tasks.length} nhiệm vụ.${told}`;
    }
    case 'PlanActivated':
      return `Đã giao đủ ${event.data.tasks} nhiệm vụ.`;
  }
};
