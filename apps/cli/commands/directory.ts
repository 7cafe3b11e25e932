import type { Command } from 'commander';
import type { Schema } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { saved } from '../api-client';
import { sheetPreviewText } from '../render/directory';
import { connect } from '../sign-in';
import { tableForm } from './plan-findings';
import { print, type AddCommands } from './shared';
import { newPassword } from './users';

interface ApplyOptions extends GlobalOptions {
  readonly tag: string;
  readonly password?: true;
}

const route = '/directory/sheet';

/** `directory export`, `preview` and `apply`. */
export const addDirectory: AddCommands = (directory, context) => {
  directory
    .command('export')
    .description('xuất danh mục đơn vị, nhóm, thành viên và tài khoản ra bảng Excel')
    .option('--out <tệp>', 'ghi vào tệp này', 'danh-muc.xlsx')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { out: string }>();
      const { out } = options;
      const api = await connect(context, options, 'admin');
      const bytes = await saved(api.file(route, {}), out);
      print(context, options, { file: out, bytes }, () => `Đã ghi danh mục vào ${out}.`);
    });

  directory
    .command('preview')
    .description('xem trước từng dòng của bảng sẽ thêm, sửa, kết thúc gì, dòng nào không nhận và vì sao')
    .argument('<tệp>', 'bảng Excel')
    .action(async (file: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const form = tableForm(file);
      const api = await connect(context, options, 'admin');
      const answer = (await api.post(route, {
        query: { preview: 'true' },
        body: form,
      })) as Schema<'PreviewedSheet'>;
      print(context, options, answer, () => sheetPreviewText(answer, file, context.io.columns));
    });

  directory
    .command('apply')
    .description('áp dụng bảng đã xem trước: tất cả các dòng, hoặc không dòng nào')
    .argument('<tệp>', 'bảng Excel')
    .requiredOption('--tag <thẻ>', 'thẻ của lần xem trước; khác điều đã xem thì không áp dụng')
    .option(
      '--password',
      'mật khẩu đầu tiên của các tài khoản mới: được hỏi, hoặc lấy từ DONDOC_NEW_PASSWORD',
    )
    .action(async (file: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<ApplyOptions>();
      const form = tableForm(file);
      if (options.password) form.set('password', await newPassword(context, 'các tài khoản mới'));
      const api = await connect(context, options, 'admin');
      const answer = (await api.post(route, {
        body: form,
        ifMatch: options.tag,
      })) as Schema<'AppliedSheet'>;
      const { agencies, groups, accounts } = answer;
      const words = `Đã ghi ${agencies} đơn vị, ${groups} nhóm, ${accounts} tài khoản.`;
      print(context, options, answer, () => words);
    });
};
