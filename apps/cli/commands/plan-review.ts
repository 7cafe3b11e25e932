import { vietnameseDay } from '#libs/domain/messages/dates';
import type { Command } from 'commander';
import type { Answered, Schema } from '#libs/api-client/routes';
import type { CliContext, GlobalOptions } from '../context';
import { countsText, documentText, draftTables, findingsText } from '../render/draft';
import { facts, table } from '../render/table';
import { dateTime } from '../render/time';
import { planKinds, wordFor } from '../render/words';
import { connect } from '../sign-in';
import { print, type AddCommands } from './shared';

const listText = ({ items }: Answered<'/plans'>, width: number | null): string =>
  items.length === 0
    ? 'Chưa có kế hoạch nào.'
    : table(
        items,
        [
          { title: 'Mã', value: ({ planId }) => planId, whole: true },
          { title: 'Số, ký hiệu', value: ({ number }) => number },
          { title: 'Ngày', value: ({ date }) => date && vietnameseDay(date), whole: true },
          { title: 'Tình trạng', value: ({ kind }) => wordFor(planKinds, kind) },
          { title: 'Nhiệm vụ', value: ({ tasks }) => tasks, whole: true },
          { title: 'Trích yếu', value: ({ title, fileName }) => title ?? fileName },
        ],
        width,
      );

const planText = (plan: Schema<'Draft'>): string => {
  const { setup, openFindings, blocking } = plan;
  return [
    documentText(plan.document),
    facts([
      ['Mã', plan.id],
      ['Tình trạng', wordFor(planKinds, plan.kind)],
      ['Tệp', plan.fileName],
      ['Nhập', `${dateTime(plan.importedAt)} (${plan.importedBy})`],
      ['Kích hoạt', dateTime(plan.activatedAt)],
      ['Nhiệm vụ', plan.tasks.length],
      [
        'Phát hiện còn mở',
        `${countsText(openFindings)}${blocking > 0 ? `; ${blocking} lỗi ngăn rà soát` : ''}`,
      ],
      ['Cơ quan theo dõi', setup?.monitoringAgencyId],
      ['Lãnh đạo phụ trách', setup?.supervisorId],
      ['Chính sách', setup?.policyId],
      ['Nghiệm thu', setup?.accepts],
      ['Theo dõi đến', setup?.until && vietnameseDay(setup.until)],
      ['Báo cáo năm', setup?.yearlyReport?.split('-').reverse().join('/')],
    ]),
  ].join('\n');
};

interface ReviewOptions extends GlobalOptions {
  readonly findings?: true;
  readonly all?: true;
  readonly confirm?: true;
}

const reviewText = (answer: Schema<'Draft'>, { findings, all }: ReviewOptions, { io }: CliContext): string =>
  [
    ...(findings ? [] : [planText(answer), '', draftTables(answer, answer.openFindings, io.columns), '']),
    findingsText(answer.openFindings, { width: io.columns, all: all === true }),
  ].join('\n');

/** `plan list`, `plan show` and `plan review`. */
export const addPlanReview: AddCommands = (plan, context) => {
  plan
    .command('list')
    .description('các kế hoạch')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'monitor');
      const answer = await api.get('/plans');
      print(context, options, answer, () => listText(answer, context.io.columns));
    });

  plan
    .command('show')
    .description('một kế hoạch và tình trạng của nó')
    .argument('<mã>', 'mã kế hoạch')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'monitor');
      const answer = await api.get('/plans/{id}/draft', { path: { id } });
      print(context, options, answer, () => planText(answer));
    });

  plan
    .command('review')
    .description('bản nháp với các phát hiện; --confirm xác nhận đã rà soát')
    .argument('<mã>', 'mã kế hoạch')
    .option('--findings', 'chỉ các phát hiện còn mở')
    .option('--all', 'hiện cả các lưu ý')
    .option('--confirm', 'xác nhận đã rà soát xong')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<ReviewOptions>();
      const api = await connect(context, options, 'monitor');
      if (options.confirm) {
        const answer = await api.post('/plans/{id}/review', { path: { id } });
        print(
          context,
          options,
          answer,
          () => `Đã rà soát. Việc tiếp theo: dondoc plan activate ${id} --watch`,
        );
        return;
      }
      const answer = await api.get('/plans/{id}/draft', { path: { id } });
      const shown = options.findings
        ? { openFindings: answer.openFindings, blocking: answer.blocking }
        : answer;
      print(context, options, shown, () => reviewText(answer, options, context));
    });
};
