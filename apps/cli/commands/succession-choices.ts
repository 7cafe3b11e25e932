import type { Command } from 'commander';
import type { ApiClient } from '#libs/api-client/client';
import type { Body } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { partsTable } from '../render/succession-text';
import { successionStates, wordFor } from '../render/words';
import { connect } from '../sign-in';
import { collect, dayArgument, pairOf, print, type AddCommands } from './shared';

interface ChooseOptions extends GlobalOptions {
  readonly task?: readonly string[];
  readonly monitoring?: readonly string[];
  readonly difficulty?: readonly string[];
  readonly rest?: string;
}

interface AmendOptions extends GlobalOptions {
  readonly on: string;
  readonly number: string;
  readonly date: string;
}

interface WithdrawOptions extends GlobalOptions {
  readonly reason: string;
  readonly number?: string;
  readonly date?: string;
}

interface Choice {
  readonly taskId: string;
  readonly part: string;
  readonly to: string | null;
}

/** `task=agency`; `task=` lets the part go, as another lead is left. */
const choiceOf =
  (part: string) =>
  (given: string): Choice => {
    const [taskId, to] = pairOf(given);
    return { taskId, part, to: to === '' ? null : to };
  };

/** What is named, and everything else that nobody has chosen for yet. */
const choicesOf = async (api: ApiClient, id: string, options: ChooseOptions): Promise<readonly Choice[]> => {
  const { task = [], monitoring = [], difficulty = [], rest } = options;
  const named = [
    ...task.map(choiceOf('participant')),
    ...monitoring.map(choiceOf('monitoring')),
    ...difficulty.map(choiceOf('resolver')),
  ];
  if (rest === undefined) return named;
  const { missing } = await api.get('/successions/{id}/preview', { path: { id } });
  const isNamed = ({ taskId, part }: { taskId: string; part: string }): boolean =>
    named.some((one) => one.taskId === taskId && one.part === part);
  return [
    ...named,
    ...missing
      .filter((one) => !isNamed(one))
      .map(({ taskId, part }) => ({ taskId, part, to: rest === '' ? null : rest })),
  ];
};

/** `succession parts`, `choose`, `confirm`, `amend` and `withdraw`: of one that is recorded. */
export const addSuccessionChoices: AddCommands = (succession, context) => {
  const recorded = (name: string, description: string): Command =>
    succession.command(name).description(description).argument('<đơn vị>', 'đơn vị kết thúc hoạt động');
  const say = (
    options: GlobalOptions,
    answer: { readonly id: string; readonly status: string | null },
  ): void =>
    print(context, options, answer, () => `${answer.id}: ${wordFor(successionStates, answer.status ?? '')}`);

  recorded('parts', 'những phần việc đang mở: chuyển cho ai, phần nào còn phải chọn').action(
    async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'supervisor');
      const answer = await api.get('/successions/{id}/preview', { path: { id } });
      print(context, options, answer, () => partsTable(answer, context.io.columns));
    },
  );
  recorded('choose', 'chọn đơn vị tiếp nhận cho nhiệm vụ mình phụ trách; chọn sau thay cho chọn trước')
    .option('--task <nhiệm vụ=đơn vị>', 'phần chủ trì hoặc phối hợp; lặp lại được', collect)
    .option('--monitoring <nhiệm vụ=đơn vị>', 'phần theo dõi; lặp lại được', collect)
    .option('--difficulty <nhiệm vụ=đơn vị>', 'khó khăn được giao giải quyết; lặp lại được', collect)
    .option('--rest <đơn vị>', 'mọi phần còn lại chưa ai chọn')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<ChooseOptions>();
      const api = await connect(context, options, 'supervisor');
      const choices = await choicesOf(api, id, options);
      const answer = await api.post('/successions/{id}/choices', {
        path: { id },
        body: { choices } as Body<'/successions/{id}/choices', 'post'>,
      });
      say(options, answer);
    });
  recorded('confirm', 'cho thực hiện từ ngày hiệu lực, khi mọi phần việc đã có đơn vị tiếp nhận').action(
    async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      say(options, await api.post('/successions/{id}/confirmation', { path: { id } }));
    },
  );
  recorded('amend', 'sửa ngày hiệu lực, văn bản khi chưa đến ngày')
    .requiredOption('--on <ngày>', 'ngày đầu tiên của đơn vị kế thừa', dayArgument)
    .requiredOption('--number <số>', 'số văn bản')
    .requiredOption('--date <ngày>', 'ngày văn bản', dayArgument)
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<AmendOptions>();
      const api = await connect(context, options, 'admin');
      const { on, number, date } = options;
      const body = { on, document: { number, date } };
      say(options, await api.post('/successions/{id}/amendment', { path: { id }, body }));
    });
  recorded('withdraw', 'rút lại khi chưa đến ngày; đã xác nhận thì phải có văn bản')
    .requiredOption('--reason <lý do>', 'vì sao không thực hiện')
    .option('--number <số>', 'số văn bản')
    .option('--date <ngày>', 'ngày văn bản', dayArgument)
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<WithdrawOptions>();
      const { reason, number, date } = options;
      if ((number === undefined) !== (date === undefined)) command.error('--number và --date đi cùng nhau.');
      const api = await connect(context, options, 'admin');
      const document = number === undefined || date === undefined ? undefined : { number, date };
      const body = { reason, document };
      say(options, await api.post('/successions/{id}/withdrawal', { path: { id }, body }));
    });
};
