import type { Work } from '#libs/apart/job';

/** Says which process it is, and works on for ever. */
export const work: Work<null, never> = async (_, ask) => {
  await ask('process', process.pid);
  for (;;);
};
