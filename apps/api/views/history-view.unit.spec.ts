import { historyItems } from '#apps/api/views/history-view';
import type { StoredEvent } from '#libs/application/ports/ledger';
import type { NamesOverTime } from '#libs/domain/shared/names';

const own = { agency: (id: string) => id, user: (id: string) => id };
const names: NamesOverTime = { ...own, at: () => own };
const cancelled = (occurredAt: string): StoredEvent => ({
  position: '1',
  xact: '1',
  stream: 'task/t',
  version: 1,
  type: 'TaskCancelled',
  schemaVersion: 1,
  data: { by: 'ct', reason: 'x', document: null },
  meta: { userId: 'ct', agencyId: null, commandId: null },
  occurredAt,
  recordedAt: '2026-07-05T02:00:00.000Z',
  prevHash: '',
  hash: '',
});

describe('a history', () => {
  it('says of what was recorded late on which day it happened and on which it was recorded', () => {
    const told = (occurredAt: string) =>
      historyItems([cancelled(occurredAt)], { names, language: 'vi' })[0]?.sentence;
    expect(told('2026-06-28T16:59:59.999Z')).toMatch(
      / Ghi nhận muộn: việc ngày 28\/06\/2026, ghi nhận ngày 05\/07\/2026\.$/u,
    );
    expect(told('2026-07-05T02:00:00.000Z')).not.toContain('Ghi nhận muộn');
  });
});
