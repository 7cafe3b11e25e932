import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/words';
import { AcceptorForm } from './acceptor-form';
import { AddRow } from './add-row';
import { DropForm } from './drop-form';
import styles from './import.module.css';
import { MergeForm } from './merge-form';
import type { Draft, Row } from './queries';
import { mayGive } from './queries';
import type { Part } from './search';
import { SplitForm } from './split-form';

interface Given {
  readonly draft: Draft;
  readonly part: Part;
  readonly row: Row;
}

const acts = ['SplitDraftRow', 'MergeDraftRows', 'AddDraftRow', 'DropDraftRow', 'ChooseAcceptors'] as const;
type Act = (typeof acts)[number];

function OpenAct({ act, draft, part, row, done }: Given & { readonly act: Act; readonly done: () => void }) {
  const given = { draft, part, row, done };
  switch (act) {
    case 'SplitDraftRow':
      return <SplitForm {...given} />;
    case 'MergeDraftRows':
      return <MergeForm {...given} />;
    case 'AddDraftRow':
      return <AddRow draft={draft} part={part} after={row.key} done={done} />;
    case 'DropDraftRow':
      return <DropForm {...given} />;
    case 'ChooseAcceptors':
      return <AcceptorForm {...given} />;
  }
}

/** What can be done to a row beside putting it right. */
export function RowActs({ draft, part, row }: Given) {
  const { say } = useWords();
  const [open, setOpen] = useState<Act | null>(null);
  const offered = acts.filter(
    (act) => mayGive(draft, act) && (act !== 'ChooseAcceptors' || row.acceptor !== null),
  );
  return (
    <div className={styles.acts}>
      <div className={styles.send}>
        {offered.map((act) => (
          <Button
            key={act}
            variant="default"
            aria-expanded={open === act}
            onClick={() => setOpen(open === act ? null : act)}
          >
            {act === 'AddDraftRow' ? say('web.import.add-after') : say(`command.${act}.button`)}
          </Button>
        ))}
      </div>
      {open !== null && <OpenAct act={open} draft={draft} part={part} row={row} done={() => setOpen(null)} />}
    </div>
  );
}
