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
  Object.entries(fileSources).map(([source, { words }]) => [source, words]),
);

const noFile = (taskId: string): Refused =>
  new Refused('CLI.NO_SUCH_FILE', {
    vi: `Nhiệm vụ ${taskId} không có tệp nào như vậy; xem: dondoc task show ${taskId}.`,
    en: `Task ${taskId} has no such file; see: dondoc task show ${taskId}.`,
  });

/** The words by which it is asked for. */
const askedAs = ({ source, n, m }: TaskFile): string => `${source} ${n} ${m}`;

const writtenText = (outcomes: readonly Outcome<Written>[]): string => {
  const left = notDoneLines(outcomes);
  return [
    ...outcomes.flatMap((one) => ('done' in one ? [one.done] : [])).map(receipt),
    ...(left.length > 0 ? [`Chưa ghi ${left.length} tệp:`, ...left] : []),
  ].join('\n');
};

const receipt = ({ name, file, bytes }: Written): string =>
  `Đã ghi “${name}” (${sizeText(bytes)}) vào ${file}.`;

/** `task file`: the files of a task, all or those of one product, input or reminder, into one folder. */
export const addTaskFile: AddCommands = (task, context) => {
  const sources = new Argument(
    '[nguồn]',
    'sản phẩm, ý kiến phối hợp hay công văn đôn đốc; mặc định: mọi tệp',
  );
  task
    .command('file')
    .description('tải tệp của một nhiệm vụ về; các số xem ở task show')
    .argument('<mã>', 'mã nhiệm vụ')
    .addArgument(sources.choices(Object.keys(fileSources)).argParser(codeParser('[nguồn]', sourceWords)))
    .argument('[số]', 'số sản phẩm, ý kiến hoặc công văn; mặc định: mọi số', numberArgument)
    .argument('[tệp]', 'tệp thứ mấy của nó; mặc định: mọi tệp', numberArgument)
    .option('--out <thư mục>', 'ghi vào thư mục này', '.')
    .option('--force', 'ghi đè tệp đã có')
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
