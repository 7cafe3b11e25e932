import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words';
import { useGive } from './give';
import styles from './import.module.css';
import type { Draft, Row } from './queries';
import type { Part } from './search';
import { Trouble } from './trouble';

/** What the form of an act on a row is given. */
export interface RowAct {
  readonly draft: Draft;
  readonly part: Part;
  readonly row: Row;
  readonly done: () => void;
}

interface Given {
  readonly planId: string;
  readonly command: 'SplitDraftRow' | 'MergeDraftRows' | 'DropDraftRow' | 'DecideDuty' | 'ChooseAcceptors';
  readonly send: () => Promise<unknown>;
  readonly done: () => void;
  readonly children: ReactNode;
}

/** The frame that the forms of all acts on rows have in common. */
export function ActForm({ planId, command, send, done, children }: Given) {
  const { say } = useWords();
  const give = useGive(planId, { changesRows: true });
  return (
    <form
      className={styles.form}
      aria-label={say(`command.${command}.button`)}
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate(send, { onSuccess: done });
      }}
    >
      <Trouble id={planId} error={give.error} />
      <p className={styles.quiet}>{say(`command.${command}.afterwards`)}</p>
      {children}
      <div className={styles.send}>
        <Button type="submit" loading={give.isPending}>
          {say(`command.${command}.button`)}
        </Button>
      </div>
    </form>
  );
}
