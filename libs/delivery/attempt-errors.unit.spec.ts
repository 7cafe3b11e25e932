import { describeError, isPermanent, isServiceDown, nextAttempt } from '#libs/delivery/attempt-errors';
import { toMs } from '#libs/domain/shared/time';

const failure = (facts: object): Error => Object.assign(new Error('no'), facts);

describe('a failed attempt', () => {
  it.each([
    ['an unknown recipient', { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, true, false],
    ['refused content', { code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, true, false],
    ['a full mailbox', { code: 'EENVELOPE', responseCode: 452, command: 'RCPT TO' }, false, false],
    ['a refused sender', { code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }, false, true],
    ['a refused sign-in', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, false, true],
    ['a busy server', { code: 'ECONNECTION', responseCode: 421, command: 'CONN' }, false, true],
    ['a server that is away', { code: 'ECONNREFUSED' }, false, true],
    ['a fault in the text', {}, false, false],
  ])('because of %s', (_, facts, permanent, down) => {
    expect(isPermanent(failure(facts))).toBe(permanent);
    expect(isServiceDown(failure(facts))).toBe(down);
  });

  it('is repeated after pauses that double up to a quarter of an hour, however long it takes', () => {
    const now = '2026-01-05T01:00:00.000Z';
    const seconds = (attempts: number) => (toMs(nextAttempt(now, attempts)) - toMs(now)) / 1000;
    expect([1, 2, 3, 4, 5, 6, 7, 5_000].map(seconds)).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('is described in one short line', () => {
    expect(describeError(new Error(`550-no\r\n550 ${'x'.repeat(999)}`))).toMatch(/^550-no 550 x+$/u);
    expect(describeError(new Error('x'.repeat(999)))).toHaveLength(500);
    expect(describeError('text')).toBe('text');
  });
});
