import type { Command } from 'commander';
import { setTimeout as delay } from 'node:timers/promises';
import { wordIn } from '#libs/messages/say';
import { absentFrom } from '#libs/telling/tell-rows';
import type { ApiClient } from '#libs/api-client/client';
import type { Schema } from '#libs/api-client/routes';
import type { CliContext, GlobalOptions } from '../context';
import { Refused } from '../refusal';
import { connect } from '../sign-in';
import { createStandstill } from '../standstill';
import { print, type AddCommands } from './shared';

const POLL_MS = 500;
/** Longer than the longest pause between two tasks while everything runs. */
const STANDSTILL_MS = 10_000;

const standsStill =
  'Việc giao chưa tiến triển: Temporal hoặc worker có thể đang ngừng. Lệnh vẫn chờ; có thể bấm Ctrl-C, việc ' +
  'kích hoạt đã được ghi nhận và sẽ tự tiếp tục khi chúng hoạt động lại.';

const progressText = ({ total, assigned, started }: Schema<'Activation'>): string =>
  `Đã giao ${assigned}/${total} nhiệm vụ${started === null ? '' : `, ${started} quy trình đã chạy`}`;

/** Begins the activation; one that is under way already may be watched again. */
const begin = async (api: ApiClient, id: string, watch: boolean): Promise<unknown> => {
  try {
    return await api.post('/plans/{id}/activation', { path: { id } });
  } catch (error) {
    if (!watch || !(error instanceof Refused) || error.code !== 'PLAN.ALREADY_ACTIVE') throw error;
    const { kind } = await api.get('/plans/{id}/activation', { path: { id } });
    if (kind !== 'activating') throw error;
    return null;
  }
};

/**
 * Asks until every task is assigned; shows the way on a terminal, and says where nothing moves. Whoever ends it ends
 * only the waiting.
 */
const watchActivation = async (
  api: ApiClient,
  id: string,
  { io }: CliContext,
): Promise<Schema<'Activation'>> => {
  const stands = createStandstill(STANDSTILL_MS);
  for (;;) {
    const standing = await api.get('/plans/{id}/activation', { path: { id } });
    if (standing.kind === 'active') return standing;
    if (stands(progressText(standing), performance.now())) io.err(standsStill);
    io.progress(progressText(standing));
    await delay(POLL_MS);
  }
};

/** Whom the plan names and who does not get the task, a line each. */
const absentLines = ({ absent }: Schema<'Activation'>): readonly string[] =>
  absent.length === 0
    ? []
    : [
        'Không có mặt như kế hoạch đã nêu:',
        ...absent.map((one) => `  nhiệm vụ ${wordIn('vi', absentFrom(one))}`),
      ];

const activeText = (standing: Schema<'Activation'>): string =>
  [
    `${progressText(standing)}. Kế hoạch đang được theo dõi.`,
    ...absentLines(standing),
    ...standing.refused.map(({ key, code }) => `  không giao được nhiệm vụ ${key}: ${code}`),
  ].join('\n');

/** @throws Refused where the plan is active and not each of its tasks was assigned */
const refuseUnassigned = ({ refused, total }: Schema<'Activation'>): void => {
  if (refused.length === 0) return;
  const keys = refused.map(({ key }) => key).join(', ');
  throw new Refused('CLI.NOT_ALL_DONE', {
    vi: `${refused.length} trong ${total} nhiệm vụ chưa giao được: ${keys}.`,
    en: `${refused.length} of ${total} tasks could not be assigned: ${keys}.`,
  });
};

/** `plan activate`. */
export const addPlanLife: AddCommands = (plan, context) => {
  plan
    .command('activate')
    .description('kích hoạt kế hoạch đã rà soát: mỗi nhiệm vụ thành một quy trình')
    .argument('<mã>', 'mã kế hoạch')
    .option('--watch', 'chờ đến khi mọi nhiệm vụ được giao')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { watch?: true }>();
      const api = await connect(context, options, 'monitor');
      const answer = await begin(api, id, options.watch === true);
      if (!options.watch) {
        const begun = await api.get('/plans/{id}/activation', { path: { id } });
        print(context, options, answer, () =>
          [`Đã bắt đầu kích hoạt; xem tiến độ: dondoc plan show ${id}`, ...absentLines(begun)].join('\n'),
        );
        return;
      }
      const standing = await watchActivation(api, id, context);
      print(context, options, standing, () => activeText(standing));
      refuseUnassigned(standing);
    });
};
