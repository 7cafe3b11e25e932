import { Option, type Command } from 'commander';
import type { PastDeadline, WhoAccepts } from '#libs/domain/annex-task/kernel/index';
import { pastDeadlineCode } from '#libs/domain/plan/findings/index';
import type { PlanSetup } from '#libs/domain/plan/plan';
import type { ApiClient } from '#libs/api-client/client';
import type { GlobalOptions } from '../context';
import { doneOf, notDoneLines, oneByOne, outcomesAsJson, refuseNotDone } from '../one-by-one';
import { Misuse } from '../refusal';
import { connect } from '../sign-in';
import { dayArgument, print, type AddCommands } from './shared';

interface PastOptions extends GlobalOptions {
  readonly all?: true;
  readonly recordDone?: true;
  readonly followFromToday?: true;
  readonly doneOn?: string;
  readonly doneBy?: string;
}

interface SetupOptions extends GlobalOptions {
  readonly monitoringAgency?: string;
  readonly supervisor?: string;
  readonly policy?: string;
  readonly accepts?: WhoAccepts;
  readonly until?: string;
  readonly yearlyReport?: string;
}

const choiceOf = ({ recordDone, followFromToday, doneOn, doneBy }: PastOptions) => {
  if ((recordDone === undefined) === (followFromToday === undefined))
    throw new Misuse({
      vi: 'Chọn đúng một trong hai: --record-done hoặc --follow-from-today.',
      en: 'Choose one of --record-done and --follow-from-today.',
    });
  const pastDeadline: PastDeadline = recordDone ? 'record-done' : 'follow-from-today';
  return { pastDeadline, ...(doneOn && { doneOn }), ...(doneBy && { doneBy }) };
};

const pastKeys = async (api: ApiClient, id: string): Promise<readonly string[]> => {
  const { openFindings } = await api.get('/plans/{id}/draft', { path: { id } });
  return openFindings.flatMap(({ code, taskKey }) =>
    code === pastDeadlineCode && taskKey !== null ? [taskKey] : [],
  );
};

/**
 * The whole setup: what the options say, else what was set before.
 *
 * @throws Misuse that names the options still missing
 */
export const setupOf = (options: SetupOptions, before: PlanSetup | null): PlanSetup => {
  const { monitoringAgency, supervisor, policy, accepts } = options;
  const required = {
    '--monitoring-agency': monitoringAgency ?? before?.monitoringAgencyId,
    '--supervisor': supervisor ?? before?.supervisorId,
    '--policy': policy ?? before?.policyId,
    '--accepts': accepts ?? before?.accepts,
  };
  const missing = Object.entries(required).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (missing.length > 0)
    throw new Misuse({ vi: `Còn thiếu: ${missing.join(', ')}.`, en: `Missing: ${missing.join(', ')}.` });
  return {
    monitoringAgencyId: required['--monitoring-agency'] ?? '',
    supervisorId: required['--supervisor'] ?? '',
    policyId: required['--policy'] ?? '',
    accepts: required['--accepts'] ?? 'supervisor',
    until: options.until ?? before?.until ?? null,
    yearlyReport: options.yearlyReport ?? before?.yearlyReport ?? null,
  };
};

/** `plan past` and `plan setup`. */
export const addPlanSetup: AddCommands = (plan, context) => {
  plan
    .command('past')
    .description('chọn cách xử lý nhiệm vụ có hạn đã qua')
    .argument('<mã>', 'mã kế hoạch')
    .argument('[dòng...]', 'khóa của các nhiệm vụ')
    .option('--all', 'mọi nhiệm vụ có hạn đã qua mà chưa chọn')
    .option('--record-done', 'ghi nhận đã hoàn thành')
    .option('--follow-from-today', 'theo dõi tiếp từ hôm nay')
    .option('--done-on <ngày>', 'ngày hoàn thành', dayArgument)
    .option('--done-by <văn bản>', 'văn bản ghi nhận, ví dụ 41/BC-CTK')
    .action(async (id: string, keys: readonly string[], _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<PastOptions>();
      const choice = choiceOf(options);
      if ((keys.length === 0) === (options.all === undefined))
        throw new Misuse({ vi: 'Nêu các dòng, hoặc --all.', en: 'Name the rows, or give --all.' });
      const api = await connect(context, options, 'monitor');
      const chosen = options.all ? await pastKeys(api, id) : keys;
      const outcomes = await oneByOne(chosen, async (taskKey) => {
        await api.post('/plans/{id}/past-deadlines', { path: { id }, body: { taskKey, ...choice } });
        context.io.progress(`Đã chọn cho dòng ${taskKey}`);
      });
      const done = doneOf(outcomes);
      const rows = outcomesAsJson(
        outcomes.filter((one) => !('done' in one)),
        'key',
      );
      const left = notDoneLines(outcomes);
      print(context, options, { planId: id, ...choice, keys: done, notDone: rows }, () =>
        [
          chosen.length === 0
            ? 'Không có nhiệm vụ nào chờ chọn.'
            : `Đã chọn cho ${done.length} nhiệm vụ${done.length === 0 ? '' : `: ${done.join(', ')}`}.`,
          ...(left.length === 0 ? [] : [`Chưa chọn được cho ${left.length} nhiệm vụ:`, ...left]),
        ].join('\n'),
      );
      refuseNotDone(outcomes);
    });

  plan
    .command('setup')
    .description('thiết lập kế hoạch trước khi kích hoạt; phần không nêu giữ như trước')
    .argument('<mã>', 'mã kế hoạch')
    .option('--monitoring-agency <đơn vị>', 'cơ quan theo dõi, tổng hợp')
    .option('--supervisor <tài khoản>', 'lãnh đạo phụ trách')
    .option('--policy <mã>', 'phiên bản chính sách đôn đốc, ví dụ default-2')
    .addOption(
      new Option(
        '--accepts <nơi>',
        'nơi duyệt sản phẩm khi không nêu riêng: supervisor, monitoring-agency, agency:mã',
      ),
    )
    .option('--until <ngày>', 'ngày cuối của kế hoạch', dayArgument)
    .option('--yearly-report <tháng-ngày>', 'ngày báo cáo năm, MM-DD')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<SetupOptions>();
      const api = await connect(context, options, 'monitor');
      const before = await api.get('/plans/{id}/draft', { path: { id } });
      const setup = setupOf(options, before.setup as PlanSetup | null);
      const answer = await api.put('/plans/{id}/setup', {
        path: { id },
        body: setup,
      });
      print(context, options, answer, () => `Đã thiết lập kế hoạch ${id}.`);
    });
};
