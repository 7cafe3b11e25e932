import type { Command } from 'commander';
import type { Language } from '#libs/domain/shared/language';
import { wordIn } from '#libs/messages/say';
import { calendarCheck } from '../doctor/calendar';
import type { Check, Checked } from '../doctor/check';
import { extensionsCheck } from '../doctor/extensions';
import { nodeCheck, portCheck, storageCheck } from '../doctor/machine';
import { clockCheck, serverCheck } from '../doctor/server';
import { databaseCheck, mailCheck, temporalCheck } from '../doctor/services';
import { operatorConfig, type GlobalOptions } from '../context';
import { Refused } from '../refusal';
import { table } from '../render/table';
import { defaultUrl, namedUrl } from '../sign-in';
import { print, type AddCommands } from './shared';
import { inEveryLanguage, spokenLanguage, words } from '../language';

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

/** A check as it is told in a language; `--json` always has the Vietnamese words. */
const toldIn = (language: Language, { name, verdict, detail, remedy }: Checked) => ({
  name: wordIn(language, name),
  verdict,
  detail: wordIn(language, detail),
  remedy: remedy === null ? null : wordIn(language, remedy),
});

const reportText = (found: readonly Checked[], width: number | null): string =>
  table(
    found.map((one) => toldIn(spokenLanguage(), one)),
    [
      { title: words('cli-title.item'), value: ({ name }) => name, whole: true },
      { title: words('cli-title.verdict'), value: ({ verdict }) => words(`verdict.${verdict}`), whole: true },
      { title: words('cli-title.detail'), value: ({ detail }) => detail },
      { title: words('cli-title.remedy'), value: ({ remedy }) => remedy },
    ],
    width,
  );

/** `doctor`: looks at everything the product stands on; what is not running yet is no fault. */
export const addDoctor: AddCommands = (program, context) => {
  program
    .command('doctor')
    .description(words('doctor.describe'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const config = operatorConfig(context);
      const url = namedUrl(context, options) ?? defaultUrl(context);
      const found = await Promise.all(checks.map((check) => check({ config, url })));
      const failed = found.filter(({ verdict }) => verdict === 'failed');
      print(
        context,
        options,
        { ok: failed.length === 0, checks: found.map((one) => toldIn('vi', one)) },
        () => reportText(found, context.io.columns),
      );
      if (failed.length === 0) return;
      throw new Refused(
        'DOCTOR.FAILED',
        inEveryLanguage('doctor.failures', { names: failed.map(({ name }) => name) }),
      );
    });
};
