import type { Verdict } from '#libs/domain/plan/findings/index';
import { Option, type Command } from 'commander';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { contentOf } from '../api-client';
import type { GlobalOptions } from '../context';
import { Misuse } from '../refusal';
import { findingsText } from '../render/draft';
import { countOf, printRevision } from '../revision';
import { connect } from '../sign-in';
import { print, type AddCommands } from './shared';

interface TableOptions extends GlobalOptions {
  readonly out?: string;
  readonly in?: string;
  readonly all?: true;
}

interface ResolveOptions extends GlobalOptions {
  readonly verdict: Verdict;
  readonly row?: string;
  readonly field?: string;
  readonly reason?: string;
}

/** @throws Misuse where the file cannot be read */
export const tableForm = (file: string): FormData => {
  const form = new FormData();
  try {
    form.set('file', new Blob([new Uint8Array(readFileSync(file))]), basename(file));
  } catch {
    throw new Misuse({ vi: `Không đọc được tệp ${file}.`, en: `The file ${file} cannot be read.` });
  }
  return form;
};

const verdicts: Readonly<Record<Verdict, string>> = {
  'take-proposal': 'sửa theo đề xuất',
  accept: 'chấp nhận',
  reject: 'bác bỏ',
};

/** `plan findings` and `plan resolve`. */
export const addPlanFindings: AddCommands = (plan, context) => {
  plan
    .command('findings')
    .description('các phát hiện còn mở; --out lấy ra bảng Excel, --in đưa bảng đã điền trở lại')
    .argument('<mã>', 'mã kế hoạch')
    .option('--out <tệp>', 'ghi bảng Excel vào tệp này')
    .option('--in <tệp>', 'áp dụng các quyết định trong tệp này: tất cả, hoặc không dòng nào')
    .option('--all', 'hiện cả các lưu ý')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<TableOptions>();
      const { out, in: given } = options;
      if (out !== undefined && given !== undefined)
        throw new Misuse({ vi: 'Chọn --out hoặc --in.', en: 'Choose --out or --in.' });
      const route = '/plans/{id}/findings';
      const path = { id };
      const form = given === undefined ? null : tableForm(given);
      const api = await connect(context, options, 'monitor');
      if (out !== undefined) {
        const table = await contentOf(await api.file(route, { path, query: { format: 'xlsx' } }));
        writeFileSync(out, table);
        print(context, options, { file: out, bytes: table.length }, () => `Đã ghi các phát hiện vào ${out}.`);
      } else if (form !== null) {
        const answer = await api.post(route, { path, body: form });
        const words = `Đã áp dụng ${answer.answered} quyết định.`;
        printRevision(context, options, { id, answer, words });
      } else {
        const answer = await api.get(route, { path });
        const { columns: width } = context.io;
        print(context, options, answer, () =>
          findingsText(answer.items, { width, all: options.all === true }),
        );
      }
    });

  plan
    .command('resolve')
    .description('xử lý một phát hiện, hoặc mọi phát hiện cùng mã, với một lý do')
    .argument('<mã>', 'mã kế hoạch')
    .argument('<mã phát hiện>', 'ví dụ UNIT.SUGGESTED')
    .addOption(
      new Option('--verdict <cách>', 'take-proposal: sửa theo đề xuất; accept: giữ nguyên; reject: bác bỏ')
        .choices(Object.keys(verdicts))
        .makeOptionMandatory(),
    )
    .option('--row <dòng>', 'chỉ ở dòng này; “-” là cả văn bản')
    .option('--field <mục>', 'chỉ ở mục này')
    .option('--reason <lý do>', 'vì sao')
    .action(async (id: string, code: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<ResolveOptions>();
      const { verdict, row, field, reason } = options;
      const taskKey = row === '-' ? null : row;
      const api = await connect(context, options, 'monitor');
      const answer = await api.post('/plans/{id}/findings/resolutions', {
        path: { id },
        body: {
          code,
          verdict,
          field,
          reason,
          ...(taskKey !== undefined && { taskKey }),
        },
      });
      const words = `Đã ${verdicts[verdict]} ${countOf(answer)} phát hiện ${code}.`;
      printRevision(context, options, { id, answer, words });
    });
};
