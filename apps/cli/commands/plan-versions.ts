import type { Command } from 'commander';
import { emptyDirectory } from '#libs/domain/directory/directory';
import type { LostCorrection, RowDifference } from '#libs/domain/plan/versions/index';
import { valueText } from '#libs/telling/draft-value';
import type { Schema } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { Misuse } from '../refusal';
import { table } from '../render/table';
import { madeUp } from '../render/task';
import { dateTime } from '../render/time';
import { printRevision } from '../revision';
import { connect } from '../sign-in';
import { print, type AddCommands } from './shared';

const changes: Readonly<Record<RowDifference['change'], string>> = {
  added: 'thêm',
  removed: 'bỏ',
  changed: 'sửa',
};

const said = (value: unknown): string => valueText('vi', value, emptyDirectory) || '(trống)';
const fieldText = ({ field, before, after }: Schema<'FieldDifference'>): string =>
  `${field}: ${said(before)} → ${said(after)}`;

const differenceText = (
  { document, rows, unchanged, against }: Schema<'PlanDifference'>,
  width: number | null,
): string =>
  [
    `So với kế hoạch ${against}: ${rows.length} dòng khác, ${unchanged} dòng như cũ.`,
    ...document.map((field) => `Văn bản – ${fieldText(field)}`),
    ...(rows.length === 0
      ? []
      : [
          table(
            rows,
            [
              { title: 'Thay đổi', value: ({ change }) => changes[change], whole: true },
              { title: 'Phần', value: ({ part }) => part, whole: true },
              {
                title: 'Dòng',
                value: ({ before, after }) =>
                  before === after ? before : [before, after].filter((key) => key !== null).join(' → '),
                whole: true,
              },
              { title: 'Nội dung', value: ({ title }) => title },
              { title: 'Khác ở', value: ({ fields }) => fields.map(fieldText).join('\n') },
            ],
            width,
          ),
        ]),
  ].join('\n');

interface NameOptions extends GlobalOptions {
  readonly forget?: string;
  readonly agency?: string;
  readonly group?: string;
  readonly reason?: string;
}

const forgotten = ({ forget, agency, group, reason }: NameOptions) => {
  if (forget === undefined) return null;
  if ((agency === undefined) === (group === undefined) || reason === undefined)
    throw new Misuse({
      vi: 'Nêu --agency hoặc --group mà tên được hiểu là, và --reason.',
      en: 'Give --agency or --group that the name is taken for, and --reason.',
    });
  return { text: forget, agencyId: agency ?? null, groupId: group ?? null, reason };
};

const whys: Readonly<Record<LostCorrection['why'], string>> = {
  'said-otherwise': 'bản mới đã nói khác',
  'row-gone': 'bản mới không còn dòng này',
  'dropped-row-changed': 'dòng đã bỏ nay có nội dung khác',
};

const appliedText = ({ kept, lost }: Schema<'AppliedVersion'>): string =>
  [
    `Đã áp dụng bản sửa; giữ ${kept} chỗ đã sửa, ${lost.length} chỗ không còn phù hợp.`,
    ...lost.map(({ part, key, field, why, corrected, version }) => {
      const where = [part, key, field].filter((one) => one !== null).join(' ');
      return `  ${where}: ${whys[why]} (đã sửa: ${said(corrected)}; bản mới: ${said(version)})`;
    }),
  ].join('\n');

const addApplyVersion: AddCommands = (plan, context) => {
  plan
    .command('apply-version')
    .description('áp dụng bản sửa đã nhập vào bản nháp; giữ những chỗ đã sửa còn phù hợp')
    .argument('<mã>', 'mã kế hoạch')
    .requiredOption('--from <mã>', 'kế hoạch là bản sửa mới nhập')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { from: string }>();
      const api = await connect(context, options, 'monitor');
      const answer = await api.post('/plans/{id}/draft/version', {
        path: { id },
        body: {
          from: options.from,
        },
      });
      printRevision(context, options, { id, answer, words: appliedText(answer) });
    });
};

/** `plan diff`, `plan apply-version`, `plan history` and `plan names`. */
export const addPlanVersions: AddCommands = (plan, context) => {
  plan
    .command('diff')
    .description('kế hoạch khác bản trước ở những gì, từng nhiệm vụ một')
    .argument('<mã>', 'mã kế hoạch mới')
    .option('--against <mã>', 'so với kế hoạch này; mặc định là bản mà nó thay thế')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { against?: string }>();
      const api = await connect(context, options, 'monitor');
      const query = { against: options.against };
      const answer = await api.get('/plans/{id}/difference', { path: { id }, query });
      print(context, options, answer, () => differenceText(answer, context.io.columns));
    });

  addApplyVersion(plan, context);

  plan
    .command('history')
    .description('những gì đã làm với kế hoạch: ai, khi nào, vì sao')
    .argument('<mã>', 'mã kế hoạch')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'monitor');
      const answer = await api.get('/plans/{id}/history', { path: { id } });
      print(
        context,
        options,
        answer,
        () =>
          madeUp(answer.items) +
          table(
            answer.items,
            [
              { title: 'Lúc', value: ({ occurredAt }) => dateTime(occurredAt), whole: true },
              { title: 'Ai', value: ({ actor }) => actor.name },
              { title: 'Việc', value: ({ sentence }) => sentence },
            ],
            context.io.columns,
          ),
      );
    });

  plan
    .command('names')
    .description('tên đơn vị đã rà soát, được đề xuất cho lần nhập sau; --forget thôi đề xuất')
    .option('--forget <tên>', 'thôi đề xuất tên này')
    .option('--agency <đơn vị>', 'cơ quan mà tên được hiểu là')
    .option('--group <mã>', 'nhóm mà tên được hiểu là')
    .option('--reason <lý do>', 'vì sao')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<NameOptions>();
      const name = forgotten(options);
      const api = await connect(context, options, 'monitor');
      if (name !== null) {
        const answer = await api.post('/learned-names/removals', { body: name });
        print(context, options, answer, () => `Thôi đề xuất tên “${name.text}”.`);
        return;
      }
      const answer = await api.get('/learned-names');
      print(context, options, answer, () =>
        answer.items.length === 0
          ? 'Chưa có tên nào được rà soát.'
          : table(
              answer.items,
              [
                { title: 'Tên trong văn bản', value: ({ text }) => text },
                {
                  title: 'Được hiểu là',
                  value: ({ agencyId, groupId }) => agencyId ?? `group:${groupId ?? ''}`,
                },
                { title: 'Kế hoạch', value: ({ planId }) => planId, whole: true },
                { title: 'Lúc', value: ({ at }) => dateTime(at), whole: true },
              ],
              context.io.columns,
            ),
      );
    });
};
