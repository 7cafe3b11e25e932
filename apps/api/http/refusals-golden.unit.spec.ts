import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '#apps/api/http/messages';
import { statusOf } from '#apps/api/http/status';
import type { Rejection } from '#libs/domain/shared/rejection';

interface Told extends Pick<Rejection, 'code' | 'facts'> {
  readonly status: number;
  readonly vi: string;
  readonly en: string;
}
const golden = JSON.parse(readFileSync(join(__dirname, 'refusals.golden.json'), 'utf8')) as readonly Told[];

describe('what refusals say', () => {
  it('is to the letter what they said before there was a catalogue, with the same status', () => {
    const told = golden.map(({ code, facts }) => ({
      code,
      status: code === 'SERVER.ERROR' ? 500 : statusOf(code),
      facts,
      ...messageOf({ kind: 'rejected', code, facts }),
    }));
    expect(told).toEqual(golden);
  });
});
