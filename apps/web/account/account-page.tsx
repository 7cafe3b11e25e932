import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded';
import { useTitle } from '../parts/title';
import { meQuery } from '../session/me';
import { useWords } from '../words/words';
import styles from './account.module.css';
import { OwnDelegations } from './delegations';
import { Particulars } from './particulars';
import { Password } from './password';
import { Sessions } from './sessions';

/** One's own account: who one is here, the password, where one is signed in, and who acts for one. */
export function AccountPage() {
  const { say } = useWords();
  useTitle(say('web.account.title'));
  return (
    <>
      <h1>{say('web.account.title')}</h1>
      <Loaded asked={useQuery(meQuery())}>
        {(me) => (
          <div className={styles.sections}>
            <section>
              <h2 id="particulars">{say('web.account.particulars')}</h2>
              <Particulars me={me} />
            </section>
            <section>
              <h2 id="delegations">{say('web.account.delegations')}</h2>
              <OwnDelegations me={me} />
            </section>
            <section>
              <h2 id="password">{say('web.account.password')}</h2>
              <Password username={me.username} />
            </section>
            <section>
              <h2 id="sessions">{say('web.account.sessions')}</h2>
              <Sessions />
            </section>
          </div>
        )}
      </Loaded>
    </>
  );
}
