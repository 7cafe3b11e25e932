import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { roleWords } from '../admin/accounts/account-words';
import { NewAccountForm } from '../admin/accounts/new-account-page';
import { FirstPassword } from '../admin/parts/first-password';
import { useWords } from '../words/words';
import type { SetupSteps } from './queries';
import styles from './setup.module.css';

interface Given {
  readonly people: SetupSteps['people'];
  readonly onDone: () => void;
}

interface Made {
  readonly username: string;
  readonly password: string;
}

/** Those without whom no plan is followed; everybody else can come later, by the same form or the sheet. */
export function PeopleStep({ people, onDone }: Given) {
  const { say } = useWords();
  const queries = useQueryClient();
  const [made, setMade] = useState<readonly Made[]>([]);
  const [turn, setTurn] = useState(0);
  return (
    <section className={styles.step}>
      <h2>{say('web.setup.step.people')}</h2>
      <p className={styles.text}>{say('web.setup.people.text')}</p>
      {people.missing.length > 0 && (
        <ul className={styles.missing}>
          {people.missing.map((role) => (
            <li key={role}>
              <strong>{roleWords(say, role)}</strong>: {say(`web.admin.role.${role}`)}
            </li>
          ))}
        </ul>
      )}
      {made.map((one) => (
        <FirstPassword key={one.username} username={one.username} password={one.password} />
      ))}
      <NewAccountForm
        key={turn}
        onMade={(one) => {
          setMade((before) => [...before, one]);
          setTurn(turn + 1);
          void queries.invalidateQueries({ queryKey: ['setup', 'steps'], refetchType: 'none' });
        }}
      />
      <Button variant="default" mt="xl" onClick={onDone}>
        {say('web.setup.go-on')}
      </Button>
    </section>
  );
}
