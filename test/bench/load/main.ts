import { giveCommands, handIn } from './commands';
import { insertRows } from './inserts';
import type { Answer, Done, Job } from './jobs';
import { sendUpdates } from './updates';

const run = (job: Job): Promise<Done> => {
  switch (job.kind) {
    case 'commands':
      return giveCommands(job);
    case 'hand-in':
      return handIn(job);
    case 'inserts':
      return insertRows(job);
    case 'updates':
      return sendUpdates(job);
  }
};

const answer = (message: Answer): void => void process.send?.(message);

// A process of its own, so that making the load takes no time from what is measured but the machine's.
process.on('message', (job: Job) => {
  run(job).then(
    (done) => answer({ done }),
    (error: unknown) =>
      answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.on('disconnect', () => process.exit());
