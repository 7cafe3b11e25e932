import type { Problem } from '#libs/ledger/verification/problems';
import { table } from './table';

/** What is wrong with the ledger, one finding a row. */
export const problemsText = (problems: readonly Problem[], width: number | null): string =>
  table(
    problems,
    [
      { title: 'Mã', value: ({ code }) => code, whole: true },
      { title: 'Luồng', value: ({ stream }) => stream },
      { title: 'Phiên bản', value: ({ version }) => version, whole: true },
      { title: 'Chi tiết', value: ({ detail }) => detail },
    ],
    width,
  );
