import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/ActionIcon.css';
import { PasswordInput, TextInput } from '@mantine/core';
import { checkPassword } from '../account/password';
import { api } from '../api/client';
import { ResourceFormBody, useResourceForm } from '../parts/resource-form';
import { signIn } from '../session/session';
import { useWords } from '../words/words';
import styles from './setup.module.css';

/** The only account of an installation that nobody has set up. */
const USERNAME = 'admin';

/**
 * The code that the start printed is the first password of that account: whoever has it chooses another one here, and the
 * code is worth nothing from then on.
 */
export function AdministratorStep({ onDone }: { readonly onDone: () => void }) {
  const { say } = useWords();
  const form = useResourceForm({
    first: { code: '', name: '', email: '', password: '', again: '' },
    check: (values) => ({
      ...(values.code.trim() === '' && {
        code: say('web.form.required', { field: say('web.setup.code') }),
      }),
      ...(values.name.trim() === '' && {
        name: say('web.form.required', { field: say('web.account.name') }),
      }),
      ...(values.email.trim() === '' && {
        email: say('web.form.required', { field: say('web.account.email') }),
      }),
      ...checkPassword(say, values),
    }),
    fieldOf: { 'SESSION.BAD_CREDENTIALS': 'code', 'USER.SAME_PASSWORD': 'password' },
    send: async ({ code, name, email, password }) => {
      await signIn(USERNAME, code.trim());
      // The name and the address first: once the password is set, the code does not come back.
      await api.patch('/me', { body: { name: name.trim(), email: email.trim() } });
      await api.put('/me/password', { body: { current: code.trim(), password } });
    },
    onDone,
  });
  const shown = { visibilityToggleButtonProps: { 'aria-label': say('web.sign-in.show') } };
  return (
    <section className={styles.step}>
      <h2 id="step">{say('web.setup.step.administrator')}</h2>
      <p className={styles.text}>{say('web.setup.administrator.text')}</p>
      <ResourceFormBody form={form} button={say('web.setup.next')} labelledBy="step">
        <TextInput
          {...form.text('code')}
          label={say('web.setup.code')}
          description={say('web.setup.code.hint')}
          autoComplete="off"
          spellCheck={false}
        />
        <TextInput {...form.text('name')} label={say('web.account.name')} autoComplete="name" />
        <TextInput
          {...form.text('email')}
          type="email"
          label={say('web.account.email')}
          description={say('web.account.email.hint')}
          autoComplete="email"
        />
        <PasswordInput
          {...form.text('password')}
          {...shown}
          label={say('web.account.password.new')}
          description={say('web.setup.password.hint', { username: USERNAME })}
          autoComplete="new-password"
        />
        <PasswordInput
          {...form.text('again')}
          {...shown}
          label={say('web.account.password.again')}
          autoComplete="new-password"
        />
      </ResourceFormBody>
    </section>
  );
}
