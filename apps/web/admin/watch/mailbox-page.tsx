import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { matches } from '../../parts/fold';
import { Loaded } from '../../parts/loaded';
import { useTitle } from '../../parts/title';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { SearchField } from '../parts/search-field';
import { mailboxQuery, type Mail } from '../queries';
import { mailboxSearch } from '../search';
import own from './mailbox.module.css';

/** A mail as it may be shown here: our pages allow no styles of others; its links open beside it. */
const shownHtml = (html: string): string => {
  const mail = new DOMParser().parseFromString(html, 'text/html');
  for (const element of mail.querySelectorAll('style, script, link')) element.remove();
  for (const element of mail.querySelectorAll('[style]')) element.removeAttribute('style');
  for (const link of mail.querySelectorAll('a')) link.setAttribute('target', '_blank');
  return mail.documentElement.outerHTML;
};

function Shown({ mail }: { readonly mail: Mail }) {
  const { say } = useWords();
  const { subject, to, receivedAt, html, text } = mail;
  return (
    <article className={own.mail} aria-labelledby="subject">
      <h2 id="subject">{subject}</h2>
      <p className={styles.quiet}>{say('web.mailbox.to', { to: to.join(', '), at: receivedAt })}</p>
      {html === null ? (
        <pre className={own.text}>{text}</pre>
      ) : (
        <iframe
          className={own.frame}
          title={subject}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={shownHtml(html)}
        />
      )}
    </article>
  );
}

/** The mails of the demonstration, which leave nowhere. */
export function MailboxPage() {
  const { say } = useWords();
  const search = useSearch({ from: '/inside/admin/mailbox' });
  const navigate = useNavigate();
  const { q = '', mail: chosen } = search;
  useTitle(say('web.mailbox.title'));
  return (
    <>
      <h1>{say('web.mailbox.title')}</h1>
      <p className={styles.intro}>{say('web.mailbox.about')}</p>
      <Loaded asked={useQuery(mailboxQuery())}>
        {(mails) => {
          const found = mails.filter(({ subject, to, text }) => matches(q, [subject, ...to, text]));
          const shown = found.find(({ id }) => id === chosen) ?? found[0];
          return (
            <>
              <search aria-label={say('web.admin.filters')} className={styles.filters}>
                <SearchField
                  label={say('web.mailbox.search')}
                  value={q}
                  change={(text) =>
                    void navigate({ to: '/admin/mailbox', search: mailboxSearch({ q: text }), replace: true })
                  }
                />
              </search>
              <p role="status" className={styles.count}>
                {say('web.mailbox.found', { count: found.length })}
              </p>
              <div className={own.box}>
                <ul className={own.list}>
                  {found.map(({ id, subject, to, receivedAt }) => (
                    <li key={id}>
                      <Link
                        to="/admin/mailbox"
                        search={mailboxSearch({ q, mail: id })}
                        aria-current={id === shown?.id ? 'true' : undefined}
                        resetScroll={false}
                      >
                        {subject}
                      </Link>
                      <div className={styles.quiet}>
                        {say('web.mailbox.to', { to: to.join(', '), at: receivedAt })}
                      </div>
                    </li>
                  ))}
                </ul>
                {shown !== undefined && <Shown key={shown.id} mail={shown} />}
              </div>
            </>
          );
        }}
      </Loaded>
    </>
  );
}
