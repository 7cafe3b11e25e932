import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useWords } from '../words/words';
import styles from './import.module.css';
import { nameOfRow, type Draft } from './queries';
import { RowsPane } from './rows-pane';
import type { Part } from './search';
import { SourcePane } from './source-pane';

/** The original beside what was read from it: whoever chooses a place on either side sees it on the other. */
export function ReadStep({ draft }: { readonly draft: Draft }) {
  const { say } = useWords();
  const navigate = useNavigate({ from: '/plans/$id/draft' });
  const { part = 'tasks', row } = useSearch({ from: '/inside/plans/$id/draft' });
  const [pane, setPane] = useState<'source' | 'rows'>('rows');
  const open = useCallback(
    (next: Part, key: string | null) => {
      void navigate({
        search: (before) => {
          const { row: _, ...rest } = before;
          return { ...rest, step: 'read' as const, part: next, ...(key !== null && { row: key }) };
        },
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  const chosen = row === undefined ? null : nameOfRow(part, row);
  return (
    <>
      <div className={styles.panes} role="group" aria-label={say('web.import.panes')}>
        {(['rows', 'source'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={pane === each} onClick={() => setPane(each)}>
            {say(`web.import.pane.${each}`)}
          </button>
        ))}
      </div>
      <div className={styles.two} data-pane={pane}>
        <SourcePane
          draft={draft}
          chosen={chosen}
          choose={(next, key) => {
            setPane('rows');
            open(next, key);
          }}
        />
        <RowsPane draft={draft} part={part} row={row ?? null} open={open} />
      </div>
      <div className={styles.onward}>
        <Button onClick={() => void navigate({ search: { step: 'doubts' } })}>
          {say('web.import.to-doubts', {
            count: draft.openFindings.filter(({ blocks }) => blocks).length,
          })}
        </Button>
      </div>
    </>
  );
}
