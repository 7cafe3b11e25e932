import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Offer, Task } from '../api/queries';
import { buttonWords } from '../parts/act-words';
import type { Decision } from '../parts/decisions';
import { Skeletons } from '../parts/states';
import { useWords } from '../words/words';
import styles from './approvals.module.css';
import type { Said } from './give';
import { ReturnForm } from './return-form';
import { useKeys } from './use-keys';

/** With the registry and all that reads forms, which who only approves does not need. */
const CommandForm = lazy(() =>
  import('../command/command-form').then((module) => ({ default: module.CommandForm })),
);

/** What says no to what is offered. */
const opposite: Readonly<Record<string, string>> = {
  ApproveDeliverable: 'ReturnDeliverable',
  SignOffDeliverable: 'RefuseSignOff',
};

interface Given {
  readonly task: Task;
  readonly decision: Decision;
  /** Gives it, and opens what is next. */
  readonly onGive: (offer: Offer, act: string, said: Said) => void;
  /** It was given by its form. */
  readonly onDecided: () => void;
}

/** The decision itself: a yes at once, a no with its reason, and the form of whatever needs more than that. */
export function Decide({ task, decision: { act }, onGive, onDecided }: Given) {
  const { say, language } = useWords();
  const [isReturning, setReturning] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const offers = (task.availableActions as readonly Offer[]).filter(
    ({ n, onBehalfOf }) => n === act.n && onBehalfOf === act.onBehalfOf,
  );
  const yes = offers.find(({ type }) => type === act.type);
  const no = offers.find(({ type }) => type === opposite[act.type]);
  const isPlain = act.type in opposite;
  const decide = (offer: Offer, said: Said) => onGive(offer, buttonWords(language, offer.type), said);
  useKeys({
    a: () => {
      if (yes === undefined) return;
      if (isPlain) decide(yes, {});
      else setOpen(true);
    },
    r: () => no && setReturning(true),
  });
  if (yes === undefined && no === undefined) return <p>{say('web.approvals.changed')}</p>;
  if (no && isReturning)
    return (
      <ReturnForm
        verb={buttonWords(language, no.type)}
        isDated={no.type === 'ReturnDeliverable'}
        onReturn={(said) => decide(no, said)}
        onCancel={() => setReturning(false)}
      />
    );
  if (yes && !isPlain && isOpen)
    return (
      <Suspense fallback={<Skeletons rows={3} />}>
        <CommandForm task={task} offer={yes} onDone={onDecided} />
      </Suspense>
    );
  return (
    <div className={styles.buttons}>
      {yes && (
        <Button onClick={() => (isPlain ? decide(yes, {}) : setOpen(true))}>
          {buttonWords(language, yes.type)}
          <kbd className={styles.key}>a</kbd>
        </Button>
      )}
      {no && (
        <Button variant="default" onClick={() => setReturning(true)}>
          {buttonWords(language, no.type)}
          <kbd className={styles.key}>r</kbd>
        </Button>
      )}
    </div>
  );
}
