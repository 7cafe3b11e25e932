import type { Command } from 'commander';
import { calendarCheck } from '../doctor/calendar';
import type { Check, Checked, Verdict } from '../doctor/check';
import { extensionsCheck } from '../doctor/extensions';
import { nodeCheck, portCheck, storageCheck } from '../doctor/machine';
import { clockCheck, serverCheck } from '../doctor/server';
import { databaseCheck, mailCheck, temporalCheck } from '../doctor/services';
import { operatorConfig, type GlobalOptions } from '../context';
import { Refused } from '../refusal';
import { table } from '../render/table';
import { defaultUrl, namedUrl } from '../sign-in';
import { print, type AddCommands } from './shared';

const checks: readonly Check[] = [
  nodeCheck,
  storageCheck,
  portCheck,
  databaseCheck,
  extensionsCheck,
  calendarCheck,
  temporalCheck,
  mailCheck,
  serverCheck,
  clockCheck,
];

const verdicts: Readonly<Record<Verdict, string>> = {
  ok: 'tốt',
  warning: 'lưu ý',
  failed: 'HỎNG',
  skipped: 'chưa xét',
};

const reportText = (found: readonly Checked[], width: number | null): string =>
  table(
    found,
    [
      { title: 'Mục', value: ({ name }) => name, whole: true },
      { title: 'Kết quả', value: ({ verdict }) => verdicts[verdict], whole: true },
      { title: 'Chi tiết', value: ({ detail }) => detail },
      { title: 'Cần làm', value: ({ remedy }) => remedy },
    ],
    width,
  );

/** `doctor`: looks at everything the product stands on; what is not running yet is no fault. */
export const addDoctor: AddCommands = (program, context) => {
  program
    .command('doctor')
    .description('kiểm tra máy, cổng, cơ sở dữ liệu, Temporal, thư, đồng hồ; nói cần làm gì')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const config = operatorConfig(context);
      const url = namedUrl(context, options) ?? defaultUrl(context);
      const found = await Promise.all(checks.map((check) => check({ config, url })));
      const failed = found.filter(({ verdict }) => verdict === 'failed');
      print(context, options, { ok: failed.length === 0, checks: found }, () =>
        reportText(found, context.io.columns),
      );
      if (failed.length === 0) return;
      throw new Refused('DOCTOR.FAILED', {
        vi: `Cần xử lý: ${failed.map(({ name }) => name).join(', ')}.`,
        en: `${failed.length} of ${found.length} checks failed; the column "Cần làm" says what to do.`,
      });
    });
};
