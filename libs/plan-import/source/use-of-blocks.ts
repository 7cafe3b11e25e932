import {
  cellReference,
  draftParts,
  type ParsedDocument,
  type ParsedPlan,
} from '#libs/domain/plan/draft/index';
import type { Block, Place, Table, TextBlock } from '#libs/plan-import/read/blocks';
import { partOfField } from '#libs/plan-import/source/row-words';
import type { SourceBlock, SourcePlace, SourceRole, SourceUse } from '#libs/plan-import/source/source-blocks';
import { tableUse } from '#libs/plan-import/source/use-of-table';

/** The fields that were read from each place, by the place's reference. */
export type UsesAt = (place: Place, column?: number) => readonly SourceUse[];

const usesAt = (draft: ParsedPlan): UsesAt => {
  const found = new Map<string, SourceUse[]>();
  for (const part of draftParts)
    for (const { key, source } of draft[part])
      for (const [field, reference] of Object.entries(source.cells))
        found.set(reference, [...(found.get(reference) ?? []), { part, key, field }]);
  return (place, column) => found.get(cellReference(place, column)) ?? [];
};

export const placeOf = ({ table: _, ...place }: Place): SourcePlace => place;

const saysWhichDocument = (text: string, { number, title, authority }: ParsedDocument): boolean =>
  [number, title, authority].some((own) => own !== null && own !== '' && text.includes(own)) ||
  (title !== null && text.length > 10 && title.includes(text));

const roleOf = ({ kind, text }: TextBlock, document: ParsedDocument): SourceRole => {
  if (saysWhichDocument(text, document)) return 'document';
  const announces = /:$/u.test(text) || text === text.toUpperCase();
  return kind === 'heading' || announces ? 'heading' : 'unused';
};

/**
 * Says of every place of a file what became of it in the draft. A text that a page break cut in two, and a row that it
 * did, count as used where their first half is.
 *
 * @param blocks the file as readBlocks gives it
 * @param draft as it is by now: a row that a reviewer dropped uses nothing
 */
export const useOfBlocks = (blocks: readonly Block[], draft: ParsedPlan): readonly SourceBlock[] => {
  const at = usesAt(draft);
  const isPart = partOfField(draft);
  let above: readonly SourceUse[] = [];
  const ofText = (block: TextBlock): SourceBlock => {
    const { kind, text, place } = block;
    const own = at(place);
    const uses = own.length === 0 && kind === 'paragraph' && /^\p{Ll}/u.test(text) ? above : own;
    above = uses;
    const role = uses.length > 0 ? 'row' : roleOf(block, draft.document);
    return { kind, text, place: placeOf(place), role, uses };
  };
  const ofTable = (table: Table): SourceBlock => ({
    kind: 'table',
    place: placeOf(table.place),
    rows: tableUse(table, { at, isPart, document: draft.document }),
  });
  return blocks.map((block) => (block.kind === 'table' ? ofTable(block) : ofText(block)));
};
