import type { Command } from 'commander';
import { basename } from 'node:path';
import { importLimits } from '#libs/plan-import/limits';
import { configOf, type GlobalOptions } from '../context';
import { parsePlanFile, readPlanFile } from '../plan-files';
import {
  countBySeverity,
  countsText,
  documentText,
  draftTables,
  findingsOf,
  findingsText,
} from '../render/draft';
import { facts } from '../render/table';
import { connect } from '../sign-in';
import { print, type AddCommands } from './shared';

const afterImport = (id: string, blocking: number): string =>
  [
    'Việc tiếp theo:',
    `  dondoc plan review ${id} --findings${blocking > 0 ? `      (${blocking} lỗi phải xử lý trước)` : ''}`,
    `  dondoc plan correct ${id} tasks DÒNG --lead … --due …`,
    `  dondoc plan setup ${id} --monitoring-agency … --supervisor … --policy … --accepts …`,
    `  dondoc plan review ${id} --confirm`,
    `  dondoc plan activate ${id} --watch`,
  ].join('\n');

const numberActiveText = (id: string, active: string): string =>
  [
    `Chú ý: kế hoạch ${active} cùng số đang được theo dõi. Nếu tệp này sửa đổi kế hoạch đó:`,
    `  dondoc plan amend ${active} --help`,
    `  dondoc plan discard ${id} --reason …`,
  ].join('\n');

/** `plan parse` and `plan import`. */
export const addPlanFile: AddCommands = (plan, context) => {
  plan
    .command('parse')
    .description('đọc tệp kế hoạch và in bản nháp cùng các phát hiện; không cần máy chủ')
    .argument('<tệp>', 'tệp kế hoạch (.docx, .xlsx, .pdf, .txt)')
    .option('--all', 'hiện cả các lưu ý')
    .action(async (file: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { all?: true }>();
      const parsed = await parsePlanFile(file, importLimits(configOf(context)));
      const findings = findingsOf(parsed);
      const { columns } = context.io;
      print(context, options, parsed, () =>
        [
          documentText(parsed.document),
          '',
          draftTables(parsed, findings, columns),
          '',
          findingsText(findings, { width: columns, all: options.all === true }),
        ].join('\n'),
      );
    });

  plan
    .command('import')
    .description('nhập tệp kế hoạch thành bản nháp để rà soát')
    .argument('<tệp>', 'tệp kế hoạch')
    .option('--replaces <mã>', 'tệp là bản sửa của kế hoạch này')
    .action(async (file: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { replaces?: string }>();
      const { replaces } = options;
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(readPlanFile(file))]), basename(file));
      const api = await connect(context, options, 'monitor');
      const { planId, active } = await api.post('/plans', { query: { replaces }, body: form });
      const draft = await api.get('/plans/{id}/draft', { path: { id: planId } });
      const { tasks, duties, reporting, targets, openFindings, blocking } = draft;
      const summary = {
        planId,
        tasks: tasks.length,
        duties: duties.length,
        reporting: reporting.length,
        targets: targets.length,
        findings: countBySeverity(openFindings),
        blocking,
        active,
      };
      print(context, options, summary, () =>
        [
          facts([
            ['Mã kế hoạch', planId],
            ['Nhiệm vụ', tasks.length],
            ['Trong thân kế hoạch', duties.length],
            ['Chế độ báo cáo', reporting.length],
            ['Chỉ tiêu', targets.length],
            ['Phát hiện', countsText(openFindings)],
          ]),
          ...(active === null ? [] : ['', numberActiveText(planId, active)]),
          '',
          afterImport(planId, blocking),
        ].join('\n'),
      );
    });
};
