import { vietnameseDay } from '#libs/domain/messages/dates';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/index';
import type { Schema } from '#libs/api-client/routes';
import { fileSources, filesOf } from '../task-files';
import { difficultyColumns } from './difficulties';
import {
  amendmentProposalStatuses,
  deliverableStatuses,
  directiveKinds,
  extensionStatuses,
  inputStatuses,
  proposalKinds,
  proposalStatuses,
  requestStatuses,
} from './matter-words';
import { sizeText } from './size';
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

const own = <T>(task: Schema<'Task'>, told: (participant: Schema<'Participant'>) => readonly T[]): Own<T>[] =>
  task.cycles.flatMap(({ participants, former }) =>
    [...participants, ...former].flatMap((p) => told(p).map((one) => ({ ...one, name: p.name }))),
  );

const number = { title: 'Số', value: ({ n }: { n: number }) => n, whole: true } as const;
const unit = { title: 'Đơn vị', value: ({ name }: { name: string }) => name } as const;
const document = {
  title: 'Văn bản',
  value: (one: { document: DocumentRef | null }) => documentText(one.document),
} as const;

type Product = Schema<'Participant'>['deliverables'][number];

/** When it was handed in, and when that was recorded where it was later. */
const handedIn = ({ submittedAt, knownAt }: Product): string =>
  knownAt === undefined ? dateTime(submittedAt) : `${dateTime(submittedAt)}\n(ghi ${dateTime(knownAt)})`;

const deliverables = (task: Schema<'Task'>) =>
  part(
    'Sản phẩm',
    own(task, (p) => p.deliverables),
    [
      number,
      unit,
      { title: 'Nội dung', value: ({ summary }) => summary },
      { title: 'Tình trạng', value: ({ status }) => wordFor(deliverableStatuses, status) },
      document,
      { title: 'Lập lúc', value: (d) => (d.preparedAt ? dateTime(d.preparedAt) : handedIn(d)), whole: true },
      { title: 'Ký gửi lúc', value: (d) => (d.signedOffBy ? handedIn(d) : ''), whole: true },
      { title: 'Duyệt, trả lại bằng', value: ({ decision = null }) => documentText(decision) },
      { title: 'Lý do', value: ({ reason }) => reason },
    ],
  );

const agencyNames = (task: Schema<'Task'>): ReadonlyMap<string, string> => {
  const parts = task.cycles.flatMap(({ participants, former }) => [...former, ...participants]);
  const units = [...parts, ...task.leads, ...task.coordinators];
  return new Map(units.map(({ agencyId, name }) => [agencyId, name]));
};

const reports = (task: Schema<'Task'>) =>
  part(
    'Báo cáo tiến độ',
    own(task, (p) => p.progress),
    [
      { title: 'Lúc', value: ({ at }) => dateTime(at), whole: true },
      unit,
      { title: 'Tỷ lệ', value: ({ percent }) => (percent === null ? '' : `${percent}%`), whole: true },
      { title: 'Kết quả', value: ({ result }) => result },
      { title: 'Khó khăn', value: ({ difficulties: told }) => told },
      { title: 'Đề xuất', value: ({ proposals: told }) => told },
    ],
  );

const requests = (task: Schema<'Task'>) => {
  const names = agencyNames(task);
  return part(
    'Yêu cầu phối hợp',
    own(task, (p) => p.requests),
    [
      number,
      { title: 'Đơn vị chủ trì', value: ({ leadAgencyId: id }) => names.get(id) ?? id },
      { title: 'Đơn vị phối hợp', value: ({ name }) => name },
      { title: 'Nội dung', value: ({ content }) => content },
      { title: 'Gửi lúc', value: ({ requestedAt }) => dateTime(requestedAt), whole: true },
      { title: 'Hạn', value: ({ due }) => deadline(due), whole: true },
      { title: 'Tình trạng', value: ({ status }) => wordFor(requestStatuses, status) },
      { title: 'Lý do', value: ({ reason }) => reason },
    ],
  );
};

const inputs = (task: Schema<'Task'>) =>
  part(
    'Ý kiến phối hợp',
    own(task, (p) =>
      p.requests.flatMap(({ n: request, inputs: all }) =>
        all.map((one) => ({ ...one, request, document: one.document ?? null })),
      ),
    ),
    [
      number,
      unit,
      { title: 'Yêu cầu số', value: ({ request }) => request, whole: true },
      { title: 'Nội dung', value: ({ summary }) => summary },
      document,
      { title: 'Gửi lúc', value: ({ submittedAt }) => dateTime(submittedAt), whole: true },
      { title: 'Tình trạng', value: ({ status }) => wordFor(inputStatuses, status) },
      { title: 'Lý do', value: ({ reason }) => reason },
    ],
  );

const files = (task: Schema<'Task'>) =>
  part('Tệp (tải về: dondoc task file)', filesOf(task), [
    { title: 'Của', value: ({ source, n }) => `${fileSources[source].words[0]} số ${n}` },
    { title: 'Tệp', value: ({ m }) => m, whole: true },
    { title: 'Tên', value: ({ file }) => file.name },
    { title: 'Cỡ', value: ({ file }) => sizeText(file.size), whole: true },
  ]);

const extensions = (task: Schema<'Task'>) =>
  part(
    'Gia hạn',
    own(task, (p) => p.extensions),
    [
      number,
      unit,
      { title: 'Hạn khi đề nghị', value: ({ from }) => deadline(from), whole: true },
      { title: 'Hạn đề nghị', value: ({ proposedDue }) => deadline(proposedDue), whole: true },
      { title: 'Kết quả', value: ({ status }) => wordFor(extensionStatuses, status) },
      { title: 'Hạn được duyệt', value: ({ due }) => deadline(due), whole: true },
      { title: 'Lý do', value: ({ reason, answer }) => [reason, answer].filter(Boolean).join('\nTrả lời: ') },
    ],
  );

const proposals = (task: Schema<'Task'>) =>
  part(
    'Đề nghị trả lại, điều chỉnh',
    own(task, (p) => p.returnProposals),
    [
      number,
      unit,
      { title: 'Loại', value: ({ kind }) => wordFor(proposalKinds, kind) },
      { title: 'Lý do', value: ({ reason }) => reason },
      { title: 'Cơ quan theo dõi', value: ({ opinion }) => opinion },
      { title: 'Quyết định', value: ({ status }) => wordFor(proposalStatuses, status) },
      { title: 'Trả lời', value: ({ answer }) => answer },
    ],
  );

const suspensions = ({ suspensions: all }: Schema<'Task'>) =>
  part('Tạm dừng', all, [
    { title: 'Từ', value: ({ from }) => dateTime(from), whole: true },
    { title: 'Dự kiến đến', value: ({ until }) => dateTime(until), whole: true },
    { title: 'Tiếp tục lúc', value: ({ to }) => dateTime(to), whole: true },
    { title: 'Lý do', value: ({ reason }) => reason },
    document,
  ]);

const changed = ({ before, after }: Pick<Schema<'TaskAmendment'>, 'before' | 'after'>): string => {
  const lines = [
    after.title !== undefined && `nội dung: ${before.title ?? ''} → ${after.title}`,
    after.product !== undefined && `sản phẩm: ${before.product ?? ''} → ${after.product ?? ''}`,
    after.due !== undefined && `thời hạn: ${deadline(before.due)} → ${deadline(after.due)}`,
    after.until !== undefined && `đến ngày: ${deadline(before.until)} → ${deadline(after.until)}`,
  ];
  return lines.filter((line) => line !== false).join('\n');
};

const amendments = ({ amendments: all }: Schema<'Task'>) =>
  part('Điều chỉnh', all, [
    number,
    document,
    { title: 'Lúc', value: ({ at }) => dateTime(at), whole: true },
    { title: 'Thay đổi', value: changed },
  ]);

const amendmentProposals = ({ amendmentProposals: all }: Schema<'Task'>) =>
  part('Đề nghị sửa đổi nhiệm vụ', all, [
    number,
    unit,
    { title: 'Đề nghị', value: changed },
    { title: 'Lý do', value: ({ reason }) => reason },
    { title: 'Quyết định', value: ({ status }) => wordFor(amendmentProposalStatuses, status) },
    { title: 'Trả lời', value: ({ answer }) => answer },
    document,
  ]);

const cancellation = ({ cancellation: one }: Schema<'Task'>) =>
  part('Thôi thực hiện', one === null ? [] : [one], [
    { title: 'Lúc', value: ({ at }) => dateTime(at), whole: true },
    { title: 'Lý do', value: ({ reason }) => reason },
    document,
  ]);

const directives = ({ directives: all }: Schema<'Task'>) =>
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

const difficulties = ({ difficulties: all }: Schema<'Task'>) =>
  part('Khó khăn, vướng mắc', all, [number, ...difficultyColumns]);

const reminders = (task: Schema<'Task'>) => {
  const names = agencyNames(task);
  return part('Công văn đôn đốc', task.officialReminders, [
    number,
    document,
    { title: 'Gửi', value: ({ to }) => to.map((id) => names.get(id) ?? id).join('; ') },
    { title: 'Người ký', value: ({ document: { signer } }) => signer },
    {
      title: 'Đính chính',
      value: ({ corrects, correctedBy }) =>
        [
          ...(corrects === undefined ? [] : [`thay ghi nhận số ${corrects}`]),
          ...(correctedBy === undefined ? [] : [`ghi nhận sai, xem số ${correctedBy}`]),
        ].join('; ') || null,
    },
  ]);
};

/** Nothing where there is nothing to tell. */
function part<Row>(title: string, rows: readonly Row[], columns: readonly Column<Row>[]) {
  return (width: number | null): string[] =>
    rows.length === 0 ? [] : [`${title}\n${table(rows, columns, width)}`];
}

/** What happened to a task beside its cycles, each under its title; what never did is left out. */
export const mattersOf = (task: Schema<'Task'>, width: number | null): string[] =>
  [
    reports,
    requests,
    inputs,
    deliverables,
    extensions,
    proposals,
    suspensions,
    amendmentProposals,
    amendments,
    cancellation,
    directives,
    difficulties,
    reminders,
    files,
  ].flatMap((told) => told(task)(width));
