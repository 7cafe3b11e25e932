import type { Problem } from '#libs/ledger/verification/problems';
import { words } from '../language';
import { table } from './table';

/** What is wrong with the ledger, one finding a row. */
export const problemsText = (problems: readonly Problem[], width: number | null): string =>
  table(
    problems,
    [
      { title: words('cli-title.code'), value: ({ code }) => code, whole: true },
      { title: words('cli-title.stream'), value: ({ stream }) => stream },
      { title: words('cli-title.version'), value: ({ version }) => version, whole: true },
      { title: words('cli-title.detail'), value: ({ detail }) => detail },
    ],
    width,
  );
