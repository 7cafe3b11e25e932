import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { plain } from '../parts/unit-search';
import { useWords } from '../words/words';
import { AddRow } from './add-row';
import { DroppedRows } from './dropped-rows';
import styles from './import.module.css';
import { leadsOf, mayGive, titleOf, type Draft, type Row } from './queries';
import { RowItem } from './row-item';
import { parts, type Part } from './search';

interface Given {
  readonly draft: Draft;
  readonly part: Part;
  readonly row: string | null;
  readonly open: (part: Part, key: string | null) => void;
}

const sectionOf = (row: Row): string | null => ('section' in row ? row.section : null);

/** What was read, list by list; a row is put right where it stands. */
export function RowsPane({ draft, part, row: chosen, open }: Given) {
  const { say } = useWords();
  const [words, setWords] = useState('');
  const [isAdding, setAdding] = useState(false);
  const rows: readonly Row[] = draft[part];
  const shown = useMemo(() => {
    const asked = plain(words);
    return rows.filter((row) =>
      plain([row.key, titleOf(row), ...leadsOf(row).map(({ text }) => text)].join(' ')).includes(asked),
    );
  }, [rows, words]);
  return (
    <section className={styles.rows} aria-label={say('web.import.pane.rows')}>
      <div className={styles.lists} role="group" aria-label={say('web.import.lists')}>
        {parts.map((each) => (
          <button key={each} type="button" aria-pressed={each === part} onClick={() => open(each, null)}>
            {say(`web.import.part.${each}`)} <em>{draft[each].length}</em>
          </button>
        ))}
      </div>
      <div className={styles.tools}>
        <TextInput
          aria-label={say('web.import.search')}
          placeholder={say('web.import.search')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        {mayGive(draft, 'AddDraftRow') && (
          <Button variant="default" onClick={() => setAdding(!isAdding)}>
            {say('command.AddDraftRow.button')}
          </Button>
        )}
      </div>
      {isAdding && <AddRow draft={draft} part={part} after={null} done={() => setAdding(false)} />}
      {rows.length === 0 && <p className={styles.quiet}>{say('web.import.part.none')}</p>}
      {rows.length > 0 && shown.length === 0 && (
        <p className={styles.quiet}>{say('web.import.search.none')}</p>
      )}
      <ul className={styles.list}>
        {shown.map((row, index) => {
          const section = sectionOf(row);
          const begins = section !== null && (index === 0 || sectionOf(shown[index - 1] ?? row) !== section);
          return (
            <RowItem
              key={`${part}/${row.key}`}
              draft={draft}
              part={part}
              row={row}
              section={begins ? section : null}
              isOpen={row.key === chosen}
              toggle={() => open(part, row.key === chosen ? null : row.key)}
            />
          );
        })}
      </ul>
      <DroppedRows draft={draft} part={part} />
    </section>
  );
}
