import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/ActionIcon.css';
import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { failureWords } from '../parts/states';
import { useWords } from '../words/words';
import styles from './sign-in-dialog.module.css';
import { currentSession, signIn } from './session';

/** Asks whoever was signed in for their password, above the page, on which nothing is lost. */
export function SignInDialog({ onEnd }: { readonly onEnd: (isSignedIn: boolean) => void }) {
  const { say, language } = useWords();
  const [password, setPassword] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const session = currentSession();
  const username = session?.username ?? session?.user.id ?? '';
  const attempt = useMutation({
    mutationFn: () => signIn(username, password),
    onSuccess: () => onEnd(true),
  });
  useEffect(() => dialog.current?.showModal(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate();
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="renewal" onClose={() => onEnd(false)}>
      <form onSubmit={submit} className={styles.form}>
        <h2 id="renewal">{say('web.renewal.title')}</h2>
        <p>{say('web.renewal.why')}</p>
        {attempt.isError && (
          <p role="alert" className={styles.refused}>
            {failureWords(attempt.error, say, language)}
          </p>
        )}
        <p>{say('web.renewal.who', { name: session?.user.name ?? '', username })}</p>
        <PasswordInput
          label={say('web.sign-in.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus
          value={password}
          visibilityToggleButtonProps={{ 'aria-label': say('web.sign-in.show') }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <div className={styles.choices}>
          <Button type="submit" loading={attempt.isPending}>
            {say('web.renewal.button')}
          </Button>
          <Button variant="default" onClick={() => onEnd(false)}>
            {say('web.renewal.other')}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
