import { createAuditBounds, STRANGERS_OF_ADDRESS, STRANGERS_OF_ALL } from '#apps/api/http/audit-bounds';
import type { AuditEntry } from '#libs/audit/audit-log';

const entry = (changes: Partial<AuditEntry> = {}): AuditEntry => ({
  at: '2026-03-02T02:00:10.000Z',
  kind: 'refusal',
  userId: null,
  username: null,
  onBehalfOf: null,
  command: 'POST /api/v1/tasks/:id/suspension',
  target: '/api/v1/tasks/t1/suspension',
  code: 'SESSION.MISSING',
  status: 401,
  address: '203.0.113.1',
  ...changes,
});
const times = (count: number, one: (n: number) => boolean): number =>
  Array.from({ length: count }, (_, n) => one(n)).filter(Boolean).length;

describe('what a flood of refused requests leaves in the audit log', () => {
  it('is bounded for those who name no account, for each address and for all together, and begins anew each minute', () => {
    const writes = createAuditBounds();
    expect(times(2 * STRANGERS_OF_ADDRESS, () => writes(entry()))).toBe(STRANGERS_OF_ADDRESS);
    const others = times(2 * STRANGERS_OF_ALL, (n) =>
      writes(entry({ address: `198.51.${n >> 8}.${n % 256}` })),
    );
    expect(others).toBe(STRANGERS_OF_ALL - STRANGERS_OF_ADDRESS);
    expect(writes(entry({ at: '2026-03-02T02:01:00.000Z' }))).toBe(true);
  });

  it('hides no attempt to sign in and nothing that an account was refused', () => {
    const writes = createAuditBounds();
    times(2 * STRANGERS_OF_ALL, (n) => writes(entry({ address: `198.51.${n >> 8}.${n % 256}` })));
    expect(writes(entry({ kind: 'sign-in', username: 'an', code: 'SESSION.BAD_CREDENTIALS' }))).toBe(true);
    const refused = { userId: 'an', code: 'ACTOR.NOT_PERMITTED', status: 403 };
    expect(times(2 * STRANGERS_OF_ALL, () => writes(entry(refused)))).toBe(2 * STRANGERS_OF_ALL);
  });

  it('says once a minute of each who was throttled', () => {
    const writes = createAuditBounds();
    const throttled = { code: 'REQUEST.TOO_MANY', status: 429 };
    for (const userId of ['an', 'binh'])
      expect(times(50, () => writes(entry({ ...throttled, userId })))).toBe(1);
    const signIn = { kind: 'sign-in', code: 'SESSION.TOO_MANY_ATTEMPTS', status: 429 } as const;
    for (const username of ['an', 'binh'])
      expect(times(50, () => writes(entry({ ...signIn, username })))).toBe(1);
    expect(writes(entry({ ...throttled, userId: 'an', at: '2026-03-02T02:01:00.000Z' }))).toBe(true);
  });
});
