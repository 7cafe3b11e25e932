import type { EntityManager } from 'typeorm';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { readOutlines } from '#libs/application/plan-service-queries';
import { readCoresOf } from '#libs/ledger/core-fields';

const category = 'plan/';

const write = `
  insert into read_models.plan_outlines as o (generation, plan_id, outline)
  select $1, outline ->> 'id', outline from jsonb_array_elements($2::jsonb) as outline
  on conflict (generation, plan_id) do update set outline = excluded.outline where o.outline <> excluded.outline`;

/** Writes what lists say of the plans that events are about: as these stand now, with at least those events. */
export const storeOutlines = async (
  manager: EntityManager,
  generation: number,
  events: readonly Pick<StoredEvent, 'stream'>[],
): Promise<void> => {
  const streams = new Set(events.flatMap(({ stream }) => (stream.startsWith(category) ? [stream] : [])));
  if (streams.size === 0) return;
  const outlines = await readOutlines(
    { readCores: (of, fields, some) => readCoresOf(manager, of, fields, some) },
    [...streams].map((stream) => stream.slice(category.length)),
  );
  await manager.query(write, [generation, JSON.stringify(outlines)]);
};
