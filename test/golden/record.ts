/**
 * Adds streams to the golden log: `node -C source -r ./libs/testing/compile-on-require.cjs test/golden/record.ts
 * < streams.jsonl`, with one `{"stream", "events": [{"event": {"type", "data"}, "occurredAt"}]}` a line.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { deciders } from '#libs/application/deciders';
import { fold } from '#libs/ledger/fold';
import { canonical } from '#libs/ledger/hash';
import { asFolded, type Deciders } from '#libs/ledger/verification/folded-state';
import { categoryOf, current } from '#libs/ledger/reading';
import { asRows, files, goldenEvents, type Told } from './golden-log';

let after = existsSync(files.events) ? BigInt(goldenEvents().at(-1)?.position ?? 0) : 0n;
for (const line of readFileSync(0, 'utf8').split('\n')) {
  if (line === '') continue;
  const { stream, events } = JSON.parse(line) as { stream: string; events: readonly Told[] };
  const decider = (deciders as Deciders)[categoryOf(stream)];
  if (!decider) throw new Error(`nobody folds ${stream}`);
  const rows = asRows(stream, events, after, decider.forms);
  after += BigInt(rows.length);
  const { core, parts } = asFolded(
    decider,
    fold(
      decider,
      rows.map((row) => current(decider.forms, row)),
    ),
  );
  appendFileSync(files.events, rows.map((row) => `${canonical(row)}\n`).join(''));
  appendFileSync(files.states, `${canonical({ stream, core, parts })}\n`);
}
