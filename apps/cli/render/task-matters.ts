import { vietnameseDay } from '#libs/domain/messages/dates';
import type { Amendment } from '#libs/domain/annex-task/changes';
import type { DocumentRef } from '#libs/domain/annex-task/documents';
import type { ParticipantAnswer, TaskAnswer } from '../answers';
import { difficultyColumns } from './difficulties';
import {
  amendmentProposalStatuses,
  deliverableStatuses,
  directiveKinds,
  extensionStatuses,
  proposalKinds,
  proposalStatuses,
} from './matter-words';
import { table, type Column } from './table';
import { dateTime, deadline } from './time';
import { wordFor } from './words';

/** `số 12/VP-TH ngày 08/07/2026` */
const documentText = (document: DocumentRef | null): string =>
  document === null
    ? ''
    : [document.number && `số ${document.number}`, document.date && `ngày ${vietnameseDay(document.date)}`]
        .filter(Boolean)
        .join(' ');

/** What a unit did, with its name. */
type Own<T> = T & { readonly name: string };

const own = <T>(task: TaskAnswer, told: (participant: ParticipantAnswer) => readonly T[]): Own<T>[] =>
  task.cycles.flatMap(({ participants, former }) =>
    [...participants, ...former].flatMap((p) => told(p).map((one) => ({ ...one, name: p.name }))),
  );

const number = { title: 'Số', value: ({ n }: { n: number }) => n, whole: true } as const;
const unit = { title: 'Đơn vị', value: ({ name }: { name: string }) => name } as const;
const document = {
  title: 'Văn bản',
  value: (one: { document: DocumentRef | null }) => documentText(one.document),
} as const;

const deliverables = (task: TaskAnswer) =>
  part(
    'Sản phẩm',
    own(task, (p) => p.deliverables),
    [
      ...[number, unit],
      { title: 'Nội dung', value: ({ summary }) => summary },
      { title: 'Tình trạng', value: ({ status }) => wordFor(deliverableStatuses, status) },
      { title: 'Lập lúc', value: (d) => dateTime(d.preparedAt ?? d.submittedAt), whole: true },
      { title: 'Ký gửi lúc', value: (d) => (d.signedOffBy ? dateTime(d.submittedAt) : ''), whole: true },
      { title: 'Lý do', value: ({ reason }) => reason },
    ],
  );

const extensions = (task: TaskAnswer) =>
  part(
    'Gia hạn',
    own(task, (p) => p.extensions),
    [
      ...[number, unit],
      { title: 'Hạn khi đề nghị', value: ({ from }) => deadline(from), whole: true },
      { title: 'Hạn đề nghị', value: ({ proposedDue }) => deadline(proposedDue), whole: true },
      { title: 'Kết quả', value: ({ status }) => wordFor(extensionStatuses, status) },
      { title: 'Hạn được duyệt', value: ({ due }) => deadline(due), whole: true },
      { title: 'Lý do', value: ({ reason, answer }) => [reason, answer].filter(Boolean).join('\nTrả lời: ') },
    ],
  );

const proposals = (task: TaskAnswer) =>
  part(
    'Đề nghị trả lại, điều chỉnh',
    own(task, (p) => p.returnProposals),
    [
      ...[number, unit],
      { title: 'Loại', value: ({ kind }) => wordFor(proposalKinds, kind) },
      { title: 'Lý do', value: ({ reason }) => reason },
      { title: 'Cơ quan theo dõi', value: ({ opinion }) => opinion },
      { title: 'Quyết định', value: ({ status }) => wordFor(proposalStatuses, status) },
      { title: 'Trả lời', value: ({ answer }) => answer },
    ],
  );

const suspensions = ({ suspensions: all }: TaskAnswer) =>
  part('Tạm dừng', all, [
    { title: 'Từ', value: ({ from }) => dateTime(from), whole: true },
    { title: 'Dự kiến đến', value: ({ until }) => dateTime(until), whole: true },
    { title: 'Tiếp tục lúc', value: ({ to }) => dateTime(to), whole: true },
    { title: 'Lý do', value: ({ reason }) => reason },
    document,
  ]);

const changed = ({ before, after }: Pick<Amendment, 'before' | 'after'>): string => {
  const lines = [
    after.title !== undefined && `nội dung: ${before.title ?? ''} → ${after.title}`,
    after.product !== undefined && `sản phẩm: ${before.product ?? ''} → ${after.product ?? ''}`,
    after.due !== undefined && `thời hạn: ${deadline(before.due)} → ${deadline(after.due)}`,
    after.until !== undefined && `đến ngày: ${deadline(before.until)} → ${deadline(after.until)}`,
  ];
  return lines.filter((line) => line !== false).join('\n');
};

const amendments = ({ amendments: all }: TaskAnswer) =>
  part('Điều chỉnh', all, [
    ...[number, document],
    { title: 'Lúc', value: ({ at }) => dateTime(at), whole: true },
    { title: 'Thay đổi', value: changed },
  ]);

const amendmentProposals = ({ amendmentProposals: all }: TaskAnswer) =>
  part('Đề nghị sửa đổi nhiệm vụ', all, [
    ...[number, unit],
    { title: 'Đề nghị', value: changed },
    { title: 'Lý do', value: ({ reason }) => reason },
    { title: 'Quyết định', value: ({ status }) => wordFor(amendmentProposalStatuses, status) },
    { title: 'Trả lời', value: ({ answer }) => answer },
    document,
  ]);

const cancellation = ({ cancellation: one }: TaskAnswer) =>
  part('Thôi thực hiện', one === null ? [] : [one], [
    { title: 'Lúc', value: ({ at }) => dateTime(at), whole: true },
    { title: 'Lý do', value: ({ reason }) => reason },
    document,
  ]);

const directives = ({ directives: all }: TaskAnswer) =>
  part(
    'Ý kiến chỉ đạo',
    all.flatMap(({ addressees, ...directive }) => addressees.map((to) => ({ ...directive, ...to }))),
    [
      number,
      { title: 'Loại', value: ({ kind }) => wordFor(directiveKinds, kind) },
      { title: 'Nội dung', value: ({ text }) => text },
      { title: 'Gửi', value: ({ name }) => name },
      { title: 'Trả lời trước', value: ({ due }) => deadline(due), whole: true },
      { title: 'Tiếp nhận lúc', value: (to) => dateTime(to.acknowledgedAt), whole: true },
      { title: 'Trả lời', value: ({ answer }) => answer },
      document,
    ],
  );

const difficulties = ({ difficulties: all }: TaskAnswer) =>
  part('Khó khăn, vướng mắc', all, [number, ...difficultyColumns]);

const reminders = (task: TaskAnswer) => {
  const units = [...task.leads, ...task.coordinators];
  const nameOf = (id: string): string => units.find(({ agencyId }) => agencyId === id)?.name ?? id;
  return part('Công văn đôn đốc', task.officialReminders, [
    ...[number, document],
    { title: 'Gửi', value: ({ to }) => to.map(nameOf).join('; ') },
    { title: 'Người ký', value: ({ document: { signer } }) => signer },
    { title: 'Tệp', value: ({ files }) => files.map(({ name }) => name).join('; ') },
  ]);
};

/** Nothing where there is nothing to tell. */
function part<Row>(title: string, rows: readonly Row[], columns: readonly Column<Row>[]) {
  return (width: number | null): string[] =>
    rows.length === 0 ? [] : [`${title}\n${table(rows, columns, width)}`];
}

/** What happened to a task beside its cycles, each under its title; what never did is left out. */
export const mattersOf = (task: TaskAnswer, width: number | null): string[] =>
  [
    ...[deliverables, extensions, proposals, suspensions, amendmentProposals, amendments, cancellation],
    ...[directives, difficulties, reminders],
  ].flatMap((told) => told(task)(width));
