import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { sentence } from '#libs/telling/vietnamese.spec-helper';
import { planSentence } from '#libs/telling/vietnamese.spec-helper';
import type { PlanEvent } from '#libs/domain/plan/events';
import { planSamples, sampleLabels, taskSamples } from '#libs/telling/sample-events.spec-helper';

const names = { agency: (id: string) => `Sở ${id}`, user: (id: string) => `Ông ${id}` };
const golden = JSON.parse(readFileSync(join(__dirname, 'sentences.golden.json'), 'utf8')) as Record<
  string,
  readonly string[]
>;

const told = {
  ...Object.fromEntries(
    Object.entries(taskSamples).map(([type, samples]) => [
      type,
      samples.map((data) => sentence({ type, data } as TaskEvent, names, sampleLabels)),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(planSamples).map(([type, samples]) => [
      type,
      samples.map((data) => planSentence({ type, data } as PlanEvent, names)),
    ]),
  ),
};

describe('the Vietnamese sentences of all events', () => {
  it('read to the letter as they did before there was a catalogue', () => {
    expect(told).toEqual(golden);
  });
});
