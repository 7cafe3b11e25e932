import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startStack } from '#libs/testing/stack';
import { describeMachine } from './machine';
import type { Measure, Prepared } from './measure';
import { measures } from './measures';
import { readOptions, type Options } from './options';
import { machineLine, table } from './report';
import { runRounds } from './run-rounds';
import { startBenchStage } from './stage/start-stage';

const resultFile = resolve('bench-results.json');
const say = (message: string): void => console.error(message);

const chosen = ({ only }: Options): readonly Measure[] => {
  const unknown = only.filter((name) => !measures.some((measure) => measure.name === name));
  if (unknown.length > 0)
    throw new Error(`no measure ${unknown.join(', ')}; there are ${measures.map((m) => m.name).join(', ')}`);
  return only.length === 0
    ? measures.filter(({ onlyByName }) => !onlyByName)
    : measures.filter(({ name }) => only.includes(name));
};

/** Measures, prints the table and writes every reading to a file; answers whether nothing was missed. */
async function bench(options: Options): Promise<boolean> {
  const wanted = chosen(options);
  say('starting PostgreSQL, Temporal and the API …');
  const stage = await startStack(async (stack) => {
    const started = stack.keep(await startBenchStage(options), (one) => one.stop());
    const prepared = new Map<Measure, Prepared>();
    for (const measure of wanted) {
      say(`preparing: ${measure.name}`);
      prepared.set(
        measure,
        stack.keep(await measure.setUp(started), (one) => one.tearDown()),
      );
    }
    return { owner: started.owner, prepared };
  });
  try {
    const machine = await describeMachine(stage.owner);
    const results = await runRounds(stage.prepared, options.rounds, say);
    console.log(`${machineLine(machine)}\n${options.rounds} rounds: median (lowest–highest)\n`);
    console.log(table(results));
    const { rounds, seconds } = options;
    const record = { takenAt: new Date().toISOString(), machine, rounds, seconds, results };
    writeFileSync(resultFile, `${JSON.stringify(record, null, 2)}\n`);
    return results.every(({ verdict }) => verdict !== 'missed');
  } finally {
    await stage.stop();
  }
}

bench(readOptions(process.argv.slice(2))).then(
  (reached) => process.exit(reached ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
