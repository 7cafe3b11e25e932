import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/ActionIcon.css';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { failureWords } from '../parts/states';
import { useTitle } from '../parts/title';
import { firstRunQuery } from '../setup/queries';
import { useWords } from '../words/words';
import { signIn } from './session';
import styles from './sign-in.module.css';

/** Signs in, and goes on to the page that was asked for. */
export function SignInPage() {
  const { say, language, change } = useWords();
  const { to = '/', again } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  useTitle(say('web.sign-in.title'));
  const { data: setup } = useQuery(firstRunQuery());
  const attempt = useMutation({
    mutationFn: () => signIn(username.trim(), password),
    onSuccess: () => router.history.push(to),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate();
  };
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <main className={styles.page}>
      <form className={styles.form} onSubmit={submit}>
        <div className={styles.brand}>{say('web.name')}</div>
        <h1>{say('web.sign-in.title')}</h1>
        <p className={styles.why}>{say(again ? 'web.sign-in.again' : 'web.sign-in.why')}</p>
        {setup?.isFirstRun === true && <Link to="/setup">{say('web.sign-in.first-run')}</Link>}
        {attempt.isError && (
          <p role="alert" className={styles.refused}>
            {failureWords(attempt.error, say, language)}
          </p>
        )}
        <TextInput
          label={say('web.sign-in.username')}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          size="md"
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <PasswordInput
          label={say('web.sign-in.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
          value={password}
          visibilityToggleButtonProps={{ 'aria-label': say('web.sign-in.show') }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="md" fullWidth loading={attempt.isPending}>
          {say('web.sign-in.button')}
        </Button>
        <button type="button" lang={other} className={styles.language} onClick={() => void change(other)}>
          {say('web.language.other')}
        </button>
      </form>
    </main>
  );
}
