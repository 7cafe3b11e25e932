import { Argument, type Command } from 'commander';
import { candidatesAt, completionScripts, forPrograms, placeOf } from '../completion';
import type { AddCommands } from './shared';

/** `completion`, and what the script that it prints asks. */
export const addCompletion: AddCommands = (program, context) => {
  program
    .command('completion')
    .description('in đoạn lệnh để shell tự hoàn thành, ví dụ: eval "$(dondoc completion bash)"')
    .addArgument(new Argument('<shell>', 'shell đang dùng').choices(Object.keys(completionScripts)))
    .action((shell: keyof typeof completionScripts) => context.io.out(completionScripts[shell]));

  program
    .command(`${forPrograms}complete`, { hidden: true })
    .argument('[words...]')
    .allowUnknownOption()
    .action((words: readonly string[], _own: unknown, { parent }: Command) => {
      if (parent === null) return;
      const place = placeOf(parent, words);
      const found = candidatesAt(place).filter((one) => one.startsWith(place.begun));
      if (found.length > 0) context.io.out([...new Set(found)].join('\n'));
    });
};
