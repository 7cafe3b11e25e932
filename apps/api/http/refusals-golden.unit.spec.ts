import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalInEveryLanguage } from '#libs/telling/refusal';
import { statusOf } from '#apps/api/http/status';
import type { Rejection } from '#libs/domain/shared/rejection';

interface Told extends Pick<Rejection, 'code' | 'facts'> {
  readonly status: number;
  readonly vi: string;
}
const golden = JSON.parse(readFileSync(join(__dirname, 'refusals.golden.json'), 'utf8')) as readonly Told[];

describe('what refusals say', () => {
  it('is to the letter what they said before there was a catalogue, with the same status', () => {
    const told = golden.map(({ code, facts }) => ({
      code,
      status: statusOf(code),
      facts,
      vi: refusalInEveryLanguage({ code, facts }).vi,
    }));
    expect(told).toEqual(golden);
  });
});
