import { join } from 'node:path';
import { Argument, type Command } from 'commander';
import type { GlobalOptions } from '../context';
import { notDoneLines, oneByOne, outcomesAsJson, refuseNotDone, type Outcome } from '../one-by-one';
import { localNames, placeFile } from '../placed-file';
import { Refused } from '../refusal';
import { codeParser } from '../render/codes';
import { sizeText } from '../render/size';
import { connect } from '../sign-in';
import { fileSources, filesOf, saveTaskFile, type FileSource, type TaskFile } from '../task-files';
import { numberArgument, print, type AddCommands } from './shared';
import { inEveryLanguage, optionalValue, value, words } from '../language';

interface FileOptions extends GlobalOptions {
  readonly out: string;
  readonly force?: true;
}

/** A file as it was written. */
interface Written {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
}

const sourceWords = Object.fromEntries(
  Object.entries(fileSources).map(([source, { called }]) => [source, called]),
);

const noFile = (taskId: string): Refused =>
  new Refused('CLI.NO_SUCH_FILE', inEveryLanguage('cli.task-file.no-such', { task: taskId }));

/** The words by which it is asked for. */
const askedAs = ({ source, n, m }: TaskFile): string => `${source} ${n} ${m}`;

const writtenText = (outcomes: readonly Outcome<Written>[]): string => {
  const left = notDoneLines(outcomes);
  return [
    ...outcomes.flatMap((one) => ('done' in one ? [one.done] : [])).map(receipt),
    ...(left.length > 0 ? [words('cli.task-file.not-written', { count: left.length }), ...left] : []),
  ].join('\n');
};

const receipt = ({ name, file, bytes }: Written): string =>
  words('cli.task-file.written', { name, size: sizeText(bytes), file });

/** `task file`: the files of a task, all or those of one product, input or reminder, into one folder. */
export const addTaskFile: AddCommands = (task, context) => {
  const sources = new Argument(optionalValue('source'), words('cli.task-file.source'));
  task
    .command('file')
    .description(words('cli.task-file.fetch'))
    .argument(value('id'), words('cli.option.task'))
    .addArgument(
      sources.choices(Object.keys(fileSources)).argParser(codeParser(optionalValue('source'), sourceWords)),
    )
    .argument(optionalValue('number'), words('cli.task-file.number'), numberArgument)
    .argument(optionalValue('file'), words('cli.task-file.which'), numberArgument)
    .option(`--out ${value('folder')}`, words('cli.task-file.folder'), '.')
    .option('--force', words('cli.task-file.force'))
    .action(async (id: string, source?: FileSource, n?: number, m?: number, ...rest: unknown[]) => {
      const options = (rest.at(-1) as Command).optsWithGlobals<FileOptions>();
      const api = await connect(context, options, 'monitor');
      const files = filesOf(await api.get('/tasks/{id}', { path: { id } })).filter(
        (one) => one.source === (source ?? one.source) && one.n === (n ?? one.n) && one.m === (m ?? one.m),
      );
      if (files.length === 0) throw noFile(id);
      const names = localNames(
        files.map((one) => ({ name: one.file.name, belongsTo: `${one.source}-${one.n}.${one.m}` })),
      );
      const asked = new Map(files.map((one, i) => [askedAs(one), { ...one, local: names[i] ?? '' }]));
      const outcomes = await oneByOne([...asked.keys()], async (key): Promise<Written> => {
        const one = asked.get(key);
        if (one === undefined) throw noFile(id);
        const file = join(options.out, one.local);
        await placeFile(file, options.force === true, (part) => saveTaskFile(api, id, one, part));
        return { name: one.file.name, file, bytes: one.file.size };
      });
      const json = { taskId: id, files: outcomesAsJson(outcomes, 'asked') };
      print(context, options, json, () => writtenText(outcomes));
      refuseNotDone(outcomes);
    });
};
