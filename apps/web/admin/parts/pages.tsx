import { useWords } from '../../words/words';
import { Button } from '@mantine/core';
import styles from '../admin.module.css';

/** So many rows are read at a time. */
export const PAGE_SIZE = 50;

/** The rows of a page, which begins at 1. */
export const rowsOf = <T,>(rows: readonly T[], page: number): readonly T[] =>
  rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);

interface Given {
  readonly page: number;
  readonly total: number;
  readonly go: (page: number) => void;
}

/** The way to the other pages of a list, where it has any. */
export function Pages({ page, total, go }: Given) {
  const { say } = useWords();
  const last = Math.ceil(total / PAGE_SIZE);
  if (last <= 1) return null;
  return (
    <nav className={styles.pages} aria-label={say('web.pages')}>
      <Button variant="default" disabled={page <= 1} onClick={() => go(page - 1)}>
        {say('web.pages.before')}
      </Button>
      <span>{say('web.pages.of', { page, last })}</span>
      <Button variant="default" disabled={page >= last} onClick={() => go(page + 1)}>
        {say('web.pages.next')}
      </Button>
    </nav>
  );
}
