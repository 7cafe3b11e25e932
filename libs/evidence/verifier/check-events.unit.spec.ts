import type { StoredEvent } from '#libs/application/ports/ledger';
import { EVIDENCE_FORMAT, type Manifest, type PackedEvent } from '#libs/evidence/manifest';
import { checkChain } from '#libs/evidence/verifier/check-events';
import { at, forgedChain, withheld, type Columns } from '#libs/evidence/verifier/forged-chain.spec-helper';
import { sayPlainly } from '#libs/messages/say-plainly';

const forge = (change?: (event: Columns) => Partial<Columns>): StoredEvent[] =>
  forgedChain((version) => ({ percent: version }), change);

/** What is said of events to which the manifest agrees. */
const saidOf = (events: readonly PackedEvent[]): string[] => {
  const manifest: Manifest = {
    format: EVIDENCE_FORMAT,
    taskId: 'viec',
    stream: 'task/viec',
    version: events.length,
    headHash: events.at(-1)?.hash ?? '',
    madeAt: '2026-01-06T01:00:00.000Z',
    keyId: 'k',
    parts: [],
    missing: [],
  };
  return checkChain(events, manifest).flatMap(({ verdict, said }) =>
    verdict === 'fails' ? [sayPlainly('vi', said)] : [],
  );
};
const elsewhere = 'ff'.repeat(32);

describe('the events of an evidence pack, each with the hash of what it says', () => {
  it('are one chain, also where what some say is withheld', () => {
    expect(saidOf(forge())).toEqual([]);
    expect(saidOf(forge().map((event, n) => (n === 1 ? withheld(event) : event)))).toEqual([]);
  });

  it.each([1, 2, 3])('are none where event %i follows another one than the one before it', (version) => {
    expect(saidOf(forge(at(version, { prevHash: elsewhere })))).toEqual([
      `Sự kiện số ${version}: không nối tiếp sự kiện trước nó.`,
    ]);
  });

  it('are none where an event was put in the place of one that is withheld', () => {
    const [first, second, third] = forge() as [StoredEvent, StoredEvent, StoredEvent];
    const other = withheld({ ...second, hash: elsewhere });
    expect(saidOf([first, other, third])).toEqual(['Sự kiện số 3: không nối tiếp sự kiện trước nó.']);
  });

  it.each<[string, Partial<Columns>, string]>([
    ['of another task', { stream: 'task/khac' }, 'thuộc nhiệm vụ khác'],
    ['out of its place', { version: 7 }, 'không đúng thứ tự, hoặc thiếu sự kiện trước nó'],
    [
      'recorded before the one it follows',
      { recordedAt: '2025-01-01T00:00:00.000Z' },
      'ghi trước sự kiện trước nó',
    ],
  ])('are none with one %s', (_, changed, why) => {
    expect(saidOf(forge(at(3, changed)))).toEqual([`Sự kiện số 3: ${why}.`]);
  });
});
