import { useQuery } from '@tanstack/react-query';
import { useWords } from '../words/words';
import styles from './import.module.css';
import { sourceQuery, type Draft, type Row, type Source } from './queries';
import type { Part } from './search';
import { placeWords } from './source-words';

interface Given {
  readonly draft: Draft;
  readonly part: Part;
  readonly row: Row;
  readonly field: string;
}

type Place = Source['blocks'][number]['place'];

/** Every text that a row was read from, with its place and field. */
const textsOf = ({ blocks }: Source, part: Part, key: string) =>
  blocks.flatMap((block) => {
    const places: readonly {
      place: Place;
      text: string;
      uses: Source['blocks'][number] extends infer B ? (B extends { uses: infer U } ? U : never) : never;
    }[] =
      block.kind === 'table'
        ? block.rows.flatMap(({ place, cells }) => cells.map(({ text, uses }) => ({ place, text, uses })))
        : [{ place: block.place, text: block.text, uses: block.uses }];
    return places.flatMap(({ place, text, uses }) =>
      uses.filter((use) => use.part === part && use.key === key).map(({ field }) => ({ place, text, field })),
    );
  });

/** What stands in the document where the doubt comes from, word by word. */
export function Evidence({ draft, part, row, field }: Given) {
  const { say } = useWords();
  const { data } = useQuery(sourceQuery(draft.id));
  if (!data?.kept) return null;
  const texts = textsOf(data, part, row.key);
  const own = texts.filter((one) => one.field === field);
  const [shown] = own.length > 0 ? own : texts.filter((one) => one.field !== 'number').slice(0, 1);
  if (shown === undefined || shown.text.trim() === '') return null;
  return (
    <figure className={styles.evidence}>
      <blockquote>{shown.text}</blockquote>
      <figcaption>{say('web.import.evidence', { place: placeWords(say, shown.place) })}</figcaption>
    </figure>
  );
}
