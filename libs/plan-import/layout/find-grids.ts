import type { Finding } from '#libs/domain/plan/parsed-plan';
import { finding } from '#libs/plan-import/findings';
import { readHeading, type Columns } from '#libs/plan-import/layout/columns';
import { layOut, type Grid } from '#libs/plan-import/layout/grid';
import type { Block, Place, Row } from '#libs/plan-import/read/blocks';
import { placeName } from '#libs/plan-import/read/place-name';

interface Found {
  readonly heading: Row;
  readonly columns: Columns;
  readonly flattened: boolean;
  readonly rows: Row[];
}

export interface Annexes {
  readonly grids: readonly Grid[];
  /** Heading of a table that assigns something but has no column for the task. */
  readonly withoutTask: Row | null;
  readonly findings: readonly Finding[];
}

const resumed = (place: Place): Finding => {
  const [vi, en] = placeName(place);
  return finding('TABLE.RESUMED', 'warning', 'document', [
    `Bảng bị ngắt trước ${vi} rồi tiếp tục; kiểm tra phần chữ xen giữa.`,
    `The table was interrupted before ${en} and went on; check the text in between.`,
  ]);
};

/** Finds the tables that assign tasks and lays them out; a headless table of the same width carries one on. */
export function findGrids(blocks: readonly Block[]): Annexes {
  const found: Found[] = [];
  const findings: Finding[] = [];
  let withoutTask: Row | null = null;
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const at = block.rows.slice(0, 5).findIndex((row) => readHeading(row) !== null);
    const heading = block.rows[at];
    const columns = heading === undefined ? null : readHeading(heading);
    const last = found.at(-1);
    if (heading !== undefined && columns !== null) {
      const { flattened, rows } = block;
      if (columns.title === undefined) withoutTask ??= heading;
      else found.push({ heading, columns, flattened, rows: rows.slice(at + 1) });
    } else if (last !== undefined && block.rows[0]?.cells.length === last.heading.cells.length) {
      const page = (last.rows.at(-1)?.page ?? 0) + 1;
      last.rows.push(...block.rows.map((r) => ({ ...r, page: page + r.page })));
      findings.push(resumed(block.rows[0].place));
    }
  }
  const grids = found.map(({ heading, columns, flattened, rows }, i) =>
    layOut(i + 1, heading, rows, { columns, flattened }),
  );
  return { grids, withoutTask, findings: [...findings, ...grids.flatMap((grid) => grid.findings)] };
}
