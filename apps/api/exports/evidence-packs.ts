import { Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { accepted, found } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';
import { historyItems } from '#apps/api/views/history-view';
import { NameService } from '#apps/api/views/names';
import type { SeenTask } from '#apps/api/resources/seen-task';
import { shownOf } from '#apps/api/resources/task-reads';
import { storedForm, type StoredEvent } from '#libs/application/ports/ledger';
import { taskStream } from '#libs/application/task-service';
import { signingKeyFiles } from '#libs/config/config';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import { officialStatus } from '#libs/domain/annex-task/standing/index';
import type { Names } from '#libs/domain/shared/names';
import type { Language } from '#libs/domain/shared/language';
import type { Instant } from '#libs/domain/shared/time';
import { largeParts } from '#libs/evidence/apart/large-parts';
import type { PrintedHistory } from '#libs/evidence/history-pdf';
import type { WithheldEvent } from '#libs/evidence/manifest';
import { message, type Message } from '#libs/messages/message';
import { say, wordIn } from '#libs/messages/say';
import { joined, type Word } from '#libs/messages/word';
import { numberOf } from '#libs/telling/number-in-plan';
import { readVerifier } from '#libs/evidence/verifier-file';
import { writeEvidencePack } from '#libs/evidence/write-pack';
import { proveStream } from '#libs/ledger/verification/prove-stream';
import { readTrustedKeys } from '#libs/ledger/verification/signing-keys';

const withheld = ({ stream, version, prevHash, hash }: StoredEvent): WithheldEvent => ({
  withheld: true,
  stream,
  version,
  prevHash,
  hash,
});

type Facts = readonly (readonly [name: Message, value: Word])[];

/** What a reader has to know before the events themselves. */
const remarks = (printed: PrintedHistory['events'], withheldEvents: number): Facts => {
  const madeUp = printed.filter(({ demonstration }) => demonstration).length;
  const told: (readonly [Message, Word])[] = [];
  if (withheldEvents > 0)
    told.push([
      message('history-fact.withheld'),
      message('history-fact.withheld-events', { count: withheldEvents }),
    ]);
  if (madeUp > 0)
    told.push([
      message('history-fact.demonstration'),
      message('history-fact.demonstration-events', { count: madeUp }),
    ]);
  return told;
};

const factsOf = (task: AssignedTask, names: Names, at: Instant): Facts => {
  const { assignment } = task;
  const units = (role: 'lead' | 'coordinator'): Word =>
    joined(
      assignment.assignees
        .filter((assignee) => assignee.role === role)
        .map(({ agencyId }) => names.agency(agencyId)),
      '; ',
    );
  const plan = assignment.planNumber ?? assignment.planId;
  return [
    [message('cli-title.task'), assignment.title],
    [
      message('history-fact.number'),
      message('history-fact.number-in-plan', { number: numberOf(assignment), plan }),
    ],
    [message('follow-up-column.code'), assignment.taskId],
    [message('mail.product'), assignment.product ?? ''],
    [message('follow-up-column.leads'), units('lead')],
    [message('follow-up-column.coordinators'), units('coordinator')],
    [message('cli-title.monitoring-agency'), names.agency(assignment.monitoringAgencyId)],
    [message('cli-title.supervisor'), names.user(assignment.supervisorId)],
    [message('follow-up-column.status'), message(`status.${officialStatus(task, at).status}`)],
  ];
};

/** Those that have something to say. */
const printedFacts = (facts: Facts, language: Language): PrintedHistory['facts'] =>
  facts
    .map(([name, value]) => [say(language, name), wordIn(language, value)] as const)
    .filter(([, value]) => value !== '');

/** Packs that prove what became of a task. */
@Injectable()
export class EvidencePacks {
  constructor(
    @Use('application') private readonly application: Services['application'],
    @Use('dataSource') private readonly dataSource: Services['dataSource'],
    @Use('config') private readonly config: Services['config'],
    @Use('files') private readonly files: Services['files'],
    private readonly nameService: NameService,
  ) {}

  /** @throws Refused `CHECKPOINT.NO_KEY` where nothing could be signed, `EVIDENCE.BUSY`, `EVIDENCE.TOO_LONG` */
  async of(
    { state, handedOverAt, events, sight }: SeenTask,
    language: Language,
    givenUp: AbortSignal,
  ): Promise<Readable> {
    const { taskId } = state.assignment;
    const keyFiles = found(signingKeyFiles(this.config), 'CHECKPOINT.NO_KEY');
    const [names, proof, verifier, privateKey, publicKeys, madeAt] = await Promise.all([
      this.nameService.newest(),
      proveStream(this.dataSource, taskStream(taskId)),
      readVerifier(),
      readFile(keyFiles.keyFile, 'utf8'),
      readTrustedKeys(keyFiles),
      this.application.clock.now(),
    ]);
    const shown = shownOf(events, sight);
    const items = historyItems(shown, { names, language });
    const printed = items.map(({ actor: by, sentence, ...event }) => {
      const agency = by.kind === 'person' && by.agencyId !== null ? `, ${names.agency(by.agencyId)}` : '';
      return { ...event, sentence, actor: `${by.name}${agency}` };
    });
    const told = remarks(printed, events.length - printed.length);
    const facts = printedFacts([...factsOf(state, names, handedOverAt ?? madeAt), ...told], language);
    const packed = events.map((event, index) => (sight.shown[index] ? storedForm(event) : withheld(event)));
    const large = accepted(await largeParts({ facts, events: printed, madeAt, language }, packed, givenUp));
    const keys = { privateKey, publicKeys };
    return writeEvidencePack(
      { taskId, events: packed, large, proof, verifier, ...keys, madeAt, language },
      this.files,
    );
  }
}
