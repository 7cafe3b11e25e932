import { useQuery } from '@tanstack/react-query';
import { memo, useEffect, useRef } from 'react';
import { Failed, Skeletons } from '../parts/states';
import { useWords } from '../words/words';
import { FileDrop } from './file-drop';
import styles from './import.module.css';
import { nameOfRow, sourceQuery, type Draft, type SourceBlock, type SourceUse } from './queries';
import type { Part } from './search';
import { SourceTable } from './source-table';
import { placeWords, usesOf } from './source-words';

interface Given {
  readonly draft: Draft;
  /** The row that is open, as findings name it. */
  readonly chosen: string | null;
  readonly choose: (part: Part, key: string) => void;
}

function Uses({ uses }: { readonly uses: readonly SourceUse[] }) {
  const { say } = useWords();
  const [first] = uses;
  if (first === undefined) return null;
  return (
    <button type="button" className={styles.goto} data-row={nameOfRow(first.part, first.key)}>
      <span className="unseen">{say('web.import.source.goto', { key: first.key })}</span>
      <span aria-hidden="true">→</span>
    </button>
  );
}

/** Drawn once: what is chosen is only marked, as a plan has hundreds of places. */
const Blocks = memo(function Blocks({ blocks }: { readonly blocks: readonly SourceBlock[] }) {
  const { say } = useWords();
  return blocks.map((block, index) =>
    block.kind === 'table' ? (
      <SourceTable key={index} rows={block.rows} />
    ) : (
      <p
        key={index}
        className={styles.place}
        data-kind={block.kind}
        data-role={block.role}
        data-use={usesOf(block.uses)}
        title={placeWords(say, block.place)}
      >
        {block.text} <Uses uses={block.uses} />
      </p>
    ),
  );
});

/** Marks the places of the chosen row, and brings the first of them into sight. */
const useChosen = (pane: React.RefObject<HTMLElement | null>, chosen: string | null, blocks: unknown) => {
  useEffect(() => {
    const found = [...(pane.current?.querySelectorAll<HTMLElement>('[data-use]') ?? [])].filter(
      ({ dataset }) => chosen !== null && (dataset['use'] ?? '').split(' ').includes(chosen),
    );
    for (const place of found) place.dataset['chosen'] = 'true';
    const [first] = found;
    const sight = pane.current;
    // The pane alone is moved, not the page around it.
    if (first && sight) {
      const below = first.getBoundingClientRect().top - sight.getBoundingClientRect().top;
      sight.scrollBy({ top: below - sight.clientHeight / 3 });
    }
    return () => {
      for (const place of found) delete place.dataset['chosen'];
    };
  }, [pane, chosen, blocks]);
};

/** The buttons beside the places, and the places themselves as a larger target for the mouse. */
const useClicks = (pane: React.RefObject<HTMLElement | null>, choose: Given['choose']) => {
  useEffect(() => {
    const element = pane.current;
    const onClick = ({ target }: MouseEvent) => {
      const place = (target as HTMLElement).closest<HTMLElement>('[data-row], [data-use]');
      const name = place?.dataset['row'] ?? place?.dataset['use']?.split(' ')[0] ?? '';
      if (name === '') return;
      const [part, key] = name.includes('/') ? name.split(/\/(.*)/u) : ['tasks', name];
      choose(part as Part, key ?? '');
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  });
};

/** The file as it was read, whatever was made of it tinted and what was not hatched. */
export function SourcePane({ draft, chosen, choose }: Given) {
  const { say } = useWords();
  const pane = useRef<HTMLElement>(null);
  const { data, isPending, isError, error, refetch } = useQuery(sourceQuery(draft.id));
  useChosen(pane, chosen, data);
  useClicks(pane, choose);
  return (
    <section ref={pane} className={styles.source} aria-label={say('web.import.pane.source')}>
      {isPending && <Skeletons />}
      {isError && <Failed error={error} retry={() => void refetch()} />}
      {data && !data.kept && (
        <div className={styles.form}>
          <p className={styles.notice}>{say('web.import.source.not-kept')}</p>
          <FileDrop known={draft.id} done={() => void refetch()} />
        </div>
      )}
      {data?.kept && (
        <>
          <p className={styles.legend}>
            <span data-role="row">{say('web.import.source.used')}</span>
            <span data-role="unused">{say('web.import.source.unused')}</span>
            <a href={`/api/v1/plans/${draft.id}/draft/original`} download>
              {say('web.import.source.download')}
            </a>
          </p>
          <Blocks blocks={data.blocks} />
        </>
      )}
    </section>
  );
}
