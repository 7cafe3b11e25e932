import { statfs } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Use, type Services } from '#apps/api/services';
import { failedMails, waitingMails } from '#libs/delivery/waiting-mails';
import { heldCount } from '#libs/ledger/held-streams';
import { subscriberLags } from '#libs/ledger/subscriber-lag';
import { listCheckpoints } from '#libs/ledger/verification/create-checkpoint';
import { presentWorkers } from '#libs/processes/processes';

/** Looks at what the product runs on; a part that is away is said to be, and keeps nobody from seeing the others. */
@Injectable()
export class SystemReads {
  constructor(
    @Use('dataSource') private readonly dataSource: Services['dataSource'],
    @Use('openWriters') private readonly openWriters: Services['openWriters'],
    @Use('processes') private readonly processes: Services['processes'],
    @Use('config') private readonly config: Services['config'],
  ) {}

  async look() {
    const { dataSource } = this;
    const [{ seconds }, lags, heldStreams, mails, failed, checkpoints, workers, storage] = await Promise.all([
      this.openWriters.look(),
      subscriberLags(dataSource),
      heldCount(dataSource),
      waitingMails(dataSource),
      failedMails(dataSource),
      listCheckpoints(dataSource),
      presentWorkers(this.processes).catch(() => null),
      this.storage(),
    ]);
    const feed = seconds > this.config.FEED_STALL_SECONDS ? ('stalled' as const) : ('ok' as const);
    const { count: waiting, overdueSeconds } = mails;
    const signed = checkpoints.map(({ createdAt }) => createdAt).sort();
    return {
      database: { feed, oldestWriteSeconds: seconds },
      temporal: { answers: workers !== null, workers },
      followers: lags.map(({ subscriber, seconds: behind }) => ({ name: subscriber, seconds: behind })),
      heldStreams,
      mails: { waiting, overdueSeconds, failed },
      storage,
      lastCheckpointAt: signed.at(-1) ?? null,
    };
  }

  private async storage() {
    try {
      const { bavail, blocks, bsize } = await statfs(this.config.DONDOC_DATA);
      return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
    } catch {
      return null;
    }
  }
}
