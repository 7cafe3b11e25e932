import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { DayField } from '../parts/day-field';
import { useWords } from '../words/words';
import styles from './approvals.module.css';
import type { Said } from './give';

interface Given {
  readonly verb: string;
  /** Whether a new deadline can be given with it. */
  readonly isDated: boolean;
  readonly onReturn: (said: Said) => void;
  readonly onCancel: () => void;
}

/** Why something is returned; Ctrl and Enter send it without the mouse. */
export function ReturnForm({ verb, isDated, onReturn, onCancel }: Given) {
  const { say } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [reason, setReason] = useState('');
  const [newDue, setNewDue] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') onReturn({ reason: reason.trim(), ...(newDue !== '' && { newDue }) });
  };
  return (
    <form className={styles.return} onSubmit={send} noValidate>
      <Textarea
        label={say('web.approvals.reason')}
        ref={field}
        autosize
        minRows={3}
        required
        withAsterisk={false}
        error={isMissing && say('web.approvals.reason-missing')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          if (event.key === 'Escape') onCancel();
        }}
      />
      {isDated && (
        <DayField label={say('web.approvals.new-due')} isDeadline value={newDue} onChange={setNewDue} />
      )}
      <div className={styles.buttons}>
        <Button type="submit">{verb}</Button>
        <Button variant="default" onClick={onCancel}>
          {say('web.approvals.cancel')}
        </Button>
      </div>
    </form>
  );
}
