import type { Command } from 'commander';
import type { GlobalOptions } from '../context';
import { connect } from '../sign-in';
import { dayArgument, print, type AddCommands } from './shared';

interface SupervisorOptions extends GlobalOptions {
  readonly to: string;
  readonly number: string;
  readonly date: string;
  readonly reason?: string;
}

/** `plan supervisor`. */
export const addPlanSupervisor: AddCommands = (plan, context) => {
  plan
    .command('supervisor')
    .description('đổi lãnh đạo phụ trách kế hoạch đang thực hiện theo một văn bản')
    .argument('<mã>', 'mã kế hoạch đang thực hiện')
    .requiredOption('--to <tài khoản>', 'lãnh đạo phụ trách từ nay')
    .requiredOption('--number <số>', 'số văn bản phân công')
    .requiredOption('--date <ngày>', 'ngày văn bản', dayArgument)
    .option('--reason <lý do>', 'vì sao, ví dụ nghỉ hưu, chuyển công tác')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<SupervisorOptions>();
      const { to: supervisorId, number, date, reason } = options;
      const body = { supervisorId, document: { number, date }, ...(reason && { reason }) };
      const api = await connect(context, options, 'office');
      const answer = await api.post('/plans/{id}/supervisor', { path: { id }, body });
      print(
        context,
        options,
        answer,
        () => `Đã ghi nhận lãnh đạo phụ trách mới; các nhiệm vụ đang được chuyển theo.`,
      );
    });
};
