import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/client';
import { useWords } from '../words/words';
import { DoubtChange } from './doubt-change';
import { queueOf, sameKind, UNTIL_MISSING } from './doubt-queue';
import { useGive } from './give';
import styles from './import.module.css';
import { mayGive, type Doubt, type Draft } from './queries';
import { Trouble } from './trouble';
import { useKeys } from './use-keys';

interface Given {
  readonly draft: Draft;
  readonly doubt: Doubt;
}

const focusOn = (element: HTMLElement | null) => element?.focus();

type Verdict = 'take-proposal' | 'accept' | 'reject';

/** Taken, changed or dismissed by a click or a key; the same doubt elsewhere along with it where that is wanted. */
export function DoubtActs({ draft, doubt }: Given) {
  const { say } = useWords();
  const give = useGive(draft.id);
  const [open, setOpen] = useState<'change' | 'dismiss' | null>(null);
  const [isForAll, setForAll] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const reason = typed ?? say('web.import.dismiss.reason');
  const same = sameKind(queueOf(draft), doubt);
  const { code, field, taskKey, message } = doubt;
  const settle = (verdict: Verdict) => {
    const one = { field, taskKey, message };
    const body = {
      code,
      ...(!isForAll && one),
      verdict,
      reason: verdict === 'take-proposal' ? '' : reason,
    };
    give.mutate(() => api.post('/plans/{id}/findings/resolutions', { path: { id: draft.id }, body }));
  };
  const isSettled = mayGive(draft, 'ResolveFindings');
  const canTake = doubt.proposal !== undefined && isSettled;
  // A day is missing in the setup: that it is missing cannot be accepted.
  const canDismiss = code !== UNTIL_MISSING && isSettled;
  const take = canTake ? () => settle('take-proposal') : undefined;
  const change = isSettled ? () => setOpen(open === 'change' ? null : 'change') : undefined;
  const dismiss = canDismiss ? () => setOpen(open === 'dismiss' ? null : 'dismiss') : undefined;
  useKeys(give.isPending ? {} : { 1: take, 2: change, 3: dismiss });
  if (!isSettled) return null;
  return (
    <div className={styles.form}>
      <Trouble id={draft.id} error={give.error} />
      {same.length > 1 && (
        <Checkbox
          label={say('web.import.same', { count: same.length - 1 })}
          checked={isForAll}
          onChange={({ currentTarget }) => setForAll(currentTarget.checked)}
        />
      )}
      <div className={styles.send}>
        {take && (
          <Button onClick={take} loading={give.isPending && open === null}>
            {say('web.import.take')}
            <kbd>1</kbd>
          </Button>
        )}
        <Button variant={canTake ? 'default' : 'filled'} onClick={change} aria-expanded={open === 'change'}>
          {say('web.import.change')}
          <kbd>2</kbd>
        </Button>
        {dismiss && (
          <Button variant="default" onClick={dismiss} aria-expanded={open === 'dismiss'}>
            {say('web.import.dismiss')}
            <kbd>3</kbd>
          </Button>
        )}
      </div>
      {open === 'dismiss' && (
        <form
          className={styles.form}
          aria-label={say('web.import.dismiss')}
          onSubmit={(event) => {
            event.preventDefault();
            settle('accept');
          }}
        >
          <Textarea
            label={say('command-field.reason')}
            rows={2}
            ref={focusOn}
            value={reason}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              settle('accept');
            }}
          />
          <div className={styles.send}>
            <Button type="submit" loading={give.isPending}>
              {say('web.import.dismiss.keep')}
            </Button>
            <Button variant="default" onClick={() => settle('reject')}>
              {say('web.import.dismiss.wrong')}
            </Button>
          </div>
        </form>
      )}
      {open === 'change' && <DoubtChange draft={draft} doubt={doubt} done={() => setOpen(null)} />}
    </div>
  );
}
