import { lazy, Suspense, useState } from 'react';
import type { WorkItem } from '../api/queries';
import { useWords } from '../words/words';
import styles from './work.module.css';

/** With the library that places menus, which nobody needs before they open one. */
const OtherActs = lazy(() => import('./other-acts').then((module) => ({ default: module.OtherActs })));

/** Opens everything that is not the one expected act. */
export function MoreActs({ item }: { readonly item: WorkItem }) {
  const { say } = useWords();
  const [isAsked, setAsked] = useState(false);
  const button = (
    <button
      type="button"
      className={styles.more}
      aria-label={say('web.work.more', { title: item.title })}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setAsked(true)}
    >
      <span aria-hidden="true">…</span>
    </button>
  );
  if (!isAsked) return button;
  return (
    <Suspense fallback={button}>
      <OtherActs item={item} />
    </Suspense>
  );
}
