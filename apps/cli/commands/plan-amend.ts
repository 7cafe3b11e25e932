import type { Command } from 'commander';
import { emptyDirectory } from '#libs/domain/directory/directory';
import { valueText } from '#libs/telling/draft-value';
import type { Schema } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { table } from '../render/table';
import { connect } from '../sign-in';
import { dayArgument, print, type AddCommands } from './shared';

const kinds: Readonly<Record<Schema<'PreviewedAmendment'>['tasks'][number]['kind'], string>> = {
  add: 'thêm',
  alter: 'sửa',
  move: 'chuyển đơn vị',
  drop: 'bỏ',
  supervise: 'đổi lãnh đạo phụ trách',
  renumber: 'đính chính số, ngày của kế hoạch',
};
const said = (value: unknown): string => valueText('vi', value, emptyDirectory) || '(trống)';

const previewText = ({ tasks }: Schema<'PreviewedAmendment'>, width: number | null): string =>
  [
    `${tasks.length} nhiệm vụ sẽ thay đổi. Chưa có gì được thực hiện.`,
    table(
      tasks,
      [
        { title: 'Thay đổi', value: ({ kind }) => kinds[kind], whole: true },
        { title: 'Nhiệm vụ', value: ({ key }) => key, whole: true },
        { title: 'Nội dung', value: ({ title }) => title },
        {
          title: 'Khác ở',
          value: ({ fields }) =>
            fields.map(({ field, before, after }) => `${field}: ${said(before)} → ${said(after)}`).join('\n'),
        },
        { title: 'Đơn vị', value: ({ agencies }) => agencies.join('\n') },
        { title: 'Không được', value: ({ refused }) => refused.map(({ code }) => code).join('\n') },
      ],
      width,
    ),
  ].join('\n');

interface AmendOptions extends GlobalOptions {
  readonly from: string;
  readonly number: string;
  readonly date: string;
  readonly preview?: true;
}

/** `plan amend`. */
export const addPlanAmend: AddCommands = (plan, context) => {
  plan
    .command('amend')
    .description('sửa đổi kế hoạch đang thực hiện theo một văn bản; --preview chỉ xem trước')
    .argument('<mã>', 'mã kế hoạch đang thực hiện')
    .requiredOption('--from <mã>', 'kế hoạch nhập từ văn bản sửa đổi')
    .requiredOption('--number <số>', 'số văn bản sửa đổi')
    .requiredOption('--date <ngày>', 'ngày văn bản', dayArgument)
    .option('--preview', 'chỉ cho biết gì sẽ thay đổi với ai')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<AmendOptions>();
      const { from, number, date } = options;
      const body = { from, document: { number, date } };
      if (options.preview) {
        const api = await connect(context, options, 'monitor');
        const answer = (await api.post('/plans/{id}/amendments', {
          path: { id },
          query: { preview: 'true' },
          body,
        })) as Schema<'PreviewedAmendment'>;
        print(context, options, answer, () => previewText(answer, context.io.columns));
        return;
      }
      const api = await connect(context, options, 'supervisor');
      const answer = (await api.post('/plans/{id}/amendments', {
        path: { id },
        body,
      })) as Schema<'AmendedPlan'>;
      print(
        context,
        options,
        answer,
        () => `Đã sửa đổi kế hoạch (lần ${answer.amendment}); các nhiệm vụ đang được điều chỉnh.`,
      );
    });
};
