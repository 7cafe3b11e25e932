import { Button } from '@mantine/core';
import { useEffect, useId, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { useWords } from '../words/words';
import styles from './confirm.module.css';

interface Given {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A window over the page, by the browser's own: the keyboard stays in it, Escape closes it. */
export function Dialog({ title, children, onClose }: Given) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    // It goes with its element; an effect may run twice.
    if (ref.current?.open === false) ref.current.showModal();
  }, []);
  const cancel = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog ref={ref} className={styles.dialog} aria-labelledby={id} onCancel={cancel}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}

interface Asked extends Given {
  readonly button: string;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
}

/** Asks before something is done that cannot be taken back. */
export function Confirm({ title, children, button, isPending, onConfirm, onClose }: Asked) {
  const { say } = useWords();
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <div className={styles.buttons}>
        <Button loading={isPending} onClick={onConfirm}>
          {button}
        </Button>
        <Button variant="default" onClick={onClose}>
          {say('web.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
