import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';

/** Without letters and digits that look like others. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password for the first time: four groups of four that can be read to somebody. */
export const newPassword = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte, place) => (place > 0 && place % 4 === 0 ? '-' : '') + (letters[byte % letters.length] ?? ''))
    .join('');

interface Given {
  readonly username: string;
  readonly password: string;
}

/** A password that nobody learns a second time. */
export function FirstPassword({ username, password }: Given) {
  const { say } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(password);
    setCopied(true);
  };
  return (
    <div role="status" className={styles.notice}>
      <p>{say('web.admin.password.once', { username })}</p>
      <p className={styles.secret}>{password}</p>
      <Button variant="default" onClick={() => void copy()}>
        {say(isCopied ? 'web.copied' : 'web.copy')}
      </Button>
    </div>
  );
}
