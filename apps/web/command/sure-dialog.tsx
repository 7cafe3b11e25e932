import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useWords } from '../words/words';
import styles from './form.module.css';

interface Given {
  readonly verb: string;
  readonly title: string;
  readonly onEnd: (isSure: boolean) => void;
}

/** Asks once more before what cannot be taken back. */
export function SureDialog({ verb, title, onEnd }: Given) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.sure} aria-labelledby="sure" onClose={() => onEnd(false)}>
      <h2 id="sure">{verb}</h2>
      <p>{say('web.form.sure', { title })}</p>
      <div className={styles.send}>
        <Button variant="default" onClick={() => onEnd(false)}>
          {say('web.form.back')}
        </Button>
        <Button onClick={() => onEnd(true)}>{verb}</Button>
      </div>
    </dialog>
  );
}
