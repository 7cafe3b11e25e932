import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useWords } from '../words/words';
import { dismiss, guardPostponed, postponed, takeBack, type Postponed, type Undone } from './postponed';
import { failureWords } from './states';
import styles from './undo-bar.module.css';

const SECOND = 1000;

const secondsTo = (due: number): number => Math.max(0, Math.ceil((due - Date.now()) / SECOND));

function Waiting({ one }: { readonly one: Postponed }) {
  const { say } = useWords();
  const [left, setLeft] = useState(() => secondsTo(one.due));
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (one.takesFocus) button.current?.focus();
  }, [one]);
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsTo(one.due)), SECOND / 4);
    return () => clearInterval(timer);
  }, [one.due]);
  return (
    <li className={styles.one}>
      <span className={styles.words}>
        <strong>{one.act}</strong> {one.title}
      </span>
      <span aria-hidden="true" className={styles.left}>
        {say('web.undo.left', { seconds: left })}
      </span>
      <button type="button" ref={button} onClick={() => takeBack(one.order.key)}>
        {say('web.undo.button')}
      </button>
    </li>
  );
}

function NotDone({ undone: { one, error } }: { readonly undone: Undone }) {
  const { say, language } = useWords();
  return (
    <li className={styles.one} role="alert">
      <span className={styles.words}>
        <strong>{say('web.undo.failed', { act: one.act })}</strong> {failureWords(error, say, language)}
      </span>
      <Link to={one.address} onClick={() => dismiss(one.order.key)}>
        {say('web.undo.again')}
      </Link>
      <button type="button" onClick={() => dismiss(one.order.key)}>
        {say('web.undo.dismiss')}
      </button>
    </li>
  );
}

/** What was given and can be taken back for some seconds, on whatever page; sends it when its time has come. */
export function UndoBar() {
  const { say } = useWords();
  const waiting = useSyncExternalStore(postponed.watch, postponed.now);
  const failed = useSyncExternalStore(postponed.watch, postponed.failed);
  useEffect(guardPostponed, []);
  return (
    <div role="region" aria-label={say('web.undo.label')} aria-live="polite" className={styles.bar}>
      {waiting.length + failed.length > 0 && (
        <ul className={styles.list}>
          {failed.map((undone) => (
            <NotDone key={undone.one.order.key} undone={undone} />
          ))}
          {waiting.map((one) => (
            <Waiting key={one.order.key} one={one} />
          ))}
        </ul>
      )}
    </div>
  );
}
