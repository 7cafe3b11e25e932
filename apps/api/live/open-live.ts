import { Logger } from '@nestjs/common';
import type { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { LiveStreams } from '#apps/api/live/live-streams';
import type { Application } from '#libs/application/application';
import type { DelegationService } from '#libs/application/delegation-service';
import type { Config } from '#libs/config/config';
import { isRejection } from '#libs/domain/shared/rejection';
import type { Identity } from '#libs/identity/identity';
import { addReadings } from '#libs/metrics/readings';
import { createChanges } from '#libs/read-models/changes';

const logger = new Logger('Live');

/** The streams of changes of a running server, with the metric that counts them. */
export const openLive = (deps: {
  readonly config: Pick<Config, 'LIVE_STREAMS_MAX' | 'LIVE_STREAMS_PER_ACCOUNT'>;
  readonly dataSource: DataSource;
  readonly application: Pick<Application, 'asHeir'>;
  readonly identity: Pick<Identity, 'authenticate'>;
  readonly delegations: Pick<DelegationService, 'mandatesOf'>;
  readonly metrics: Registry;
}): LiveStreams => {
  const { config, dataSource, application, identity, delegations, metrics } = deps;
  const live = new LiveStreams({
    changes: createChanges(dataSource),
    limits: { perProcess: config.LIVE_STREAMS_MAX, perPerson: config.LIVE_STREAMS_PER_ACCOUNT },
    async sessionOf(token) {
      const signedIn = await identity.authenticate(token);
      return isRejection(signedIn) ? signedIn : signedIn.actor;
    },
    async readersOf(person) {
      const actor = await application.asHeir(person);
      return [actor, ...(await delegations.mandatesOf(actor))];
    },
    onError: (error) => logger.warn(`streams of changes stand still: ${String(error)}`),
  });
  addReadings(metrics, [
    {
      name: 'dondoc_live_streams',
      help: 'Streams of changes that are open',
      read: () => [{ value: live.count }],
    },
  ]);
  return live;
};
