import { Option, type Command } from 'commander';
import type { DutyDecision } from '#libs/domain/plan/plan';
import type { DraftPart } from '#libs/domain/plan/draft/index';
import type { Body } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { Misuse } from '../refusal';
import { connect } from '../sign-in';
import { changesOf, each, etagOf, partArgument, withChanges, type Changes } from './plan-correct';
import { printRevision } from '../revision';
import { dayArgument, print, type AddCommands } from './shared';

interface Reasoned extends GlobalOptions {
  readonly reason?: string;
}

interface DutyOptions extends Reasoned {
  readonly follow?: true;
  readonly text?: true;
  readonly repeats?: string;
}

/** How findings name a report that the body orders. */
const REPORT = 'reporting/';

const decisionOf = ({ follow, text, repeats }: DutyOptions): { decision: DutyDecision; repeats?: string } => {
  if ([follow, text, repeats].filter((one) => one !== undefined).length !== 1)
    throw new Misuse({
      vi: 'Chọn đúng một trong ba: --follow, --text hoặc --repeats DÒNG.',
      en: 'Choose one of --follow, --text and --repeats ROW.',
    });
  if (repeats !== undefined) return { decision: 'repeats', repeats };
  return { decision: follow ? 'follow' : 'text' };
};

interface DocumentOptions extends Reasoned {
  readonly number?: string;
  readonly date?: string;
  readonly authority?: string;
  readonly title?: string;
  readonly kind?: string;
}

/** `plan add`, `plan drop`, `plan split`, `plan merge`, `plan duty`, `plan discard` and `plan document`. */
export const addPlanRows: AddCommands = (plan, context) => {
  withChanges(plan.command('add'))
    .description('thêm một dòng vào bản nháp')
    .argument('<mã>', 'mã kế hoạch')
    .addArgument(partArgument())
    .option('--after <dòng>', 'đứng sau dòng này; mặc định ở cuối')
    .option('--reason <lý do>', 'vì sao thêm')
    .action(async (id: string, part: DraftPart, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Reasoned & Changes & { after?: string }>();
      const { after, reason } = options;
      const body = { changes: changesOf(options, part), after, reason };
      const api = await connect(context, options, 'monitor');
      const answer = await api.post('/plans/{id}/draft/{part}', { path: { id, part }, body });
      printRevision(context, options, { id, answer, words: `Đã thêm một dòng vào kế hoạch ${id}.` });
    });

  plan
    .command('drop')
    .description('bỏ một dòng của bản nháp; lịch sử vẫn giữ dòng đó')
    .argument('<mã>', 'mã kế hoạch')
    .addArgument(partArgument())
    .argument('<dòng>', 'khóa của dòng')
    .requiredOption('--reason <lý do>', 'vì sao bỏ')
    .action(async (id: string, part: DraftPart, key: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { readonly reason: string }>();
      const { reason } = options;
      const api = await connect(context, options, 'monitor');
      const etag = await etagOf(api, id, part, key);
      const answer = await api.post('/plans/{id}/draft/{part}/{key}/removal', {
        path: { id, part, key },
        body: { reason },
        ifMatch: etag,
      });
      printRevision(context, options, { id, answer, words: `Đã bỏ dòng ${key}.` });
    });

  plan
    .command('split')
    .description('tách một dòng thành nhiều dòng; dòng đầu giữ khóa cũ')
    .argument('<mã>', 'mã kế hoạch')
    .addArgument(partArgument())
    .argument('<dòng>', 'khóa của dòng')
    .requiredOption('--title <văn bản>', 'nội dung của từng dòng; lặp lại ít nhất hai lần', each)
    .option('--reason <lý do>', 'vì sao tách')
    .action(async (id: string, part: DraftPart, key: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Reasoned & { title: readonly string[] }>();
      const { title: titles, reason } = options;
      if (titles.length < 2)
        throw new Misuse({ vi: 'Nêu --title ít nhất hai lần.', en: 'Give --title twice or more.' });
      const api = await connect(context, options, 'monitor');
      const body = { into: titles.map((title) => ({ title })), reason };
      const etag = await etagOf(api, id, part, key);
      const answer = await api.post('/plans/{id}/draft/{part}/{key}/split', {
        path: { id, part, key },
        body,
        ifMatch: etag,
      });
      printRevision(context, options, {
        id,
        answer,
        words: `Đã tách dòng ${key} thành ${titles.length} dòng.`,
      });
    });

  withChanges(plan.command('merge'))
    .description('gộp các dòng khác vào một dòng')
    .argument('<mã>', 'mã kế hoạch')
    .addArgument(partArgument())
    .argument('<dòng>', 'khóa của dòng được giữ lại')
    .argument('<dòng khác...>', 'khóa của các dòng gộp vào')
    .option('--reason <lý do>', 'vì sao gộp')
    .action(
      async (
        id: string,
        part: DraftPart,
        key: string,
        merge: readonly string[],
        own: Changes,
        command: Command,
      ) => {
        const options = command.optsWithGlobals<Reasoned & Changes>();
        const { reason } = options;
        const { reason: _reason, ...asked } = own as Changes & { reason?: string };
        const changes = Object.keys(asked).length === 0 ? undefined : changesOf(asked, part);
        const api = await connect(context, options, 'monitor');
        const etag = await etagOf(api, id, part, key);
        const answer = await api.post('/plans/{id}/draft/{part}/{key}/merge', {
          path: { id, part, key },
          body: { merge, changes, reason },
          ifMatch: etag,
        });
        printRevision(context, options, { id, answer, words: `Đã gộp ${merge.join(', ')} vào dòng ${key}.` });
      },
    );

  plan
    .command('duty')
    .description('quyết định về một nhiệm vụ hoặc báo cáo trong thân kế hoạch')
    .argument('<mã>', 'mã kế hoạch')
    .argument('<dòng>', 'khóa của nhiệm vụ, ví dụ II.2.a-3; của báo cáo, ví dụ reporting/R1')
    .option('--follow', 'theo dõi như một nhiệm vụ')
    .option('--text', 'chỉ giữ làm nội dung')
    .option('--repeats <dòng>', 'nhắc lại dòng này')
    .requiredOption('--reason <lý do>', 'vì sao')
    .action(async (id: string, key: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<DutyOptions & { readonly reason: string }>();
      const body = { ...decisionOf(options), reason: options.reason };
      const api = await connect(context, options, 'monitor');
      const report = key.startsWith(REPORT) ? key.slice(REPORT.length) : null;
      const answer =
        report === null
          ? await api.post('/plans/{id}/draft/duties/{key}/decision', { path: { id, key }, body })
          : await api.post('/plans/{id}/draft/reporting/{key}/decision', {
              path: { id, key: report },
              // That a report repeats another row the server refuses.
              body: body as Body<'/plans/{id}/draft/reporting/{key}/decision', 'post'>,
            });
      printRevision(context, options, { id, answer, words: `Đã quyết định về dòng ${key}.` });
    });

  plan
    .command('discard')
    .description('hủy một bản nháp không dùng; lịch sử vẫn giữ, và có thể nhập lại tệp')
    .argument('<mã>', 'mã kế hoạch')
    .requiredOption('--reason <lý do>', 'vì sao hủy')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { readonly reason: string }>();
      const { reason } = options;
      const api = await connect(context, options, 'monitor');
      const answer = await api.post('/plans/{id}/removal', { path: { id }, body: { reason } });
      printRevision(context, options, { id, answer, words: `Đã hủy bản nháp ${id}.` });
    });

  plan
    .command('document')
    .description(
      'sửa số, ngày, cơ quan ban hành, trích yếu của văn bản; của kế hoạch đang thực hiện là đính chính',
    )
    .argument('<mã>', 'mã kế hoạch')
    .option('--number <số>', 'số, ký hiệu')
    .option('--date <ngày>', 'ngày ban hành', dayArgument)
    .option('--authority <tên>', 'cơ quan ban hành')
    .option('--title <văn bản>', 'trích yếu')
    .addOption(new Option('--kind <loại>', 'loại văn bản'))
    .option('--reason <lý do>', 'vì sao sửa; bắt buộc khi kế hoạch đang thực hiện')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<DocumentOptions>();
      const { number, date, authority, title, kind, reason } = options;
      const changes = { number, date, authority, title, kind };
      if (Object.values(changes).every((value) => value === undefined))
        throw new Misuse({
          vi: 'Cho biết cần sửa gì, ví dụ --number.',
          en: 'Say what to change, such as --number.',
        });
      const api = await connect(context, options, 'monitor');
      const { documentEtag, activatedAt } = await api.get('/plans/{id}/draft', { path: { id } });
      if (activatedAt !== null) {
        const body = { ...changes, reason: reason ?? '' };
        const answer = await api.post('/plans/{id}/document-corrections', { path: { id }, body });
        const along = number === undefined ? '' : ' Các nhiệm vụ đang được chuyển theo số mới.';
        print(context, options, answer, () => `Đã đính chính văn bản của kế hoạch ${id}.${along}`);
        return;
      }
      const body = { ...changes, reason };
      const answer = await api.patch('/plans/{id}/draft/document', {
        path: { id },
        body,
        ifMatch: documentEtag,
      });
      printRevision(context, options, { id, answer, words: `Đã sửa thông tin văn bản của kế hoạch ${id}.` });
    });
};
