import type { StoredEvent } from '#libs/application/ports/ledger';
import { request, submission, withNotes } from '#libs/ledger/testing/notes';
import { cursorAt, settledBoundary, wholeStreams } from '#libs/ledger/whole-streams';
import { startWrittenLedger, type WrittenLedger } from '#libs/testing/written-ledger';

jest.setTimeout(120_000);

describe('reading the ledger stream by stream', () => {
  let written: WrittenLedger;
  const read = async (boundary: Awaited<ReturnType<typeof settledBoundary>>, size: number) => {
    const events: StoredEvent[] = [];
    for await (const page of wholeStreams(written.source, boundary!, size, withNotes)) {
      expect(page.length).toBeLessThanOrEqual(size);
      events.push(...page);
    }
    return events;
  };
  const note = (text: string) =>
    written.ledger.submit(submission('a', { type: 'Write', by: 'x', text }, { request: request(text) }));

  beforeAll(async () => {
    written = await startWrittenLedger();
  });
  afterAll(() => written?.stop());

  it.each([1, 3, 1_000])('gives every event once and in order, in pages of %d', async (size) => {
    const events = await read(await settledBoundary(written.source), size);
    const { events: feed } = await written.ledger.readFeed(null, 1_000);
    const place = ({ stream, version }: StoredEvent) => `${stream} ${String(version).padStart(6, '0')}`;
    const inOrder = [...feed].sort((a, b) => (place(a) < place(b) ? -1 : 1));
    expect(events).toEqual(inOrder);
    expect(events.length).toBeGreaterThan(20);
  });

  it('gives a stream in one page where it fits, and a longer one page by page', async () => {
    const boundary = (await settledBoundary(written.source))!;
    const pagesOf = async (size: number): Promise<Map<string, number>> => {
      const pages = new Map<string, number>();
      for await (const page of wholeStreams(written.source, boundary, size, withNotes))
        for (const stream of new Set(page.map(({ stream }) => stream)))
          pages.set(stream, (pages.get(stream) ?? 0) + 1);
      return pages;
    };
    const counts = await pagesOf(1);
    const longest = Math.max(...counts.values());
    expect(longest).toBeGreaterThan(5);
    for (const size of [5, longest, longest + 3]) {
      const pages = await pagesOf(size);
      expect(pages.size).toBe(counts.size);
      for (const [stream, count] of counts) expect(pages.get(stream) === 1).toBe(count <= size);
    }
  });

  it('ends at its boundary, after which the feed goes on', async () => {
    const boundary = (await settledBoundary(written.source))!;
    const before = await read(boundary, 3);
    await note('viết sau');
    expect(await read(boundary, 3)).toEqual(before);
    const { events } = await written.ledger.readFeed(cursorAt(boundary), 10);
    expect(events.map(({ stream }) => stream)).toEqual(['note/a']);
  });

  it('leaves to the feed what comes after a transaction that still runs', async () => {
    const open = written.source.createQueryRunner();
    await open.startTransaction();
    try {
      await open.query('select pg_current_xact_id()');
      await note('viết trong lúc chờ');
      const events = await read(await settledBoundary(written.source), 1_000);
      expect(JSON.stringify(events)).not.toContain('viết trong lúc chờ');
    } finally {
      await open.rollbackTransaction();
      await open.release();
    }
    expect(JSON.stringify(await read(await settledBoundary(written.source), 1_000))).toContain(
      'viết trong lúc chờ',
    );
  });
});
