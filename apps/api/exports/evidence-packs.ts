import { numberInPlan } from '#libs/domain/messages/task-number';
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
import type { Names } from '#libs/domain/messages/names';
import type { Instant } from '#libs/domain/shared/time';
import { largeParts } from '#libs/evidence/apart/large-parts';
import type { PrintedHistory } from '#libs/evidence/history-pdf';
import type { WithheldEvent } from '#libs/evidence/manifest';
import { message } from '#libs/messages/message';
import { say } from '#libs/messages/say';
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

/** What a reader has to know before the events themselves. */
const remarks = (printed: PrintedHistory['events'], withheldEvents: number): PrintedHistory['facts'] => {
  const madeUp = printed.filter(({ demonstration }) => demonstration).length;
  return [
    ['Không in', withheldEvents > 0 ? `${withheldEvents} sự kiện mà người nhận không được đọc` : ''],
    [
      'Dữ liệu trình diễn',
      madeUp > 0 ? `${madeUp} sự kiện dưới đây được dựng để trình diễn, kể cả thời điểm` : '',
    ],
  ];
};

const factsOf = (
  task: AssignedTask,
  names: Names,
  at: Instant,
  told: PrintedHistory['facts'],
): PrintedHistory['facts'] => {
  const { assignment } = task;
  const units = (role: 'lead' | 'coordinator'): string =>
    assignment.assignees
      .filter((assignee) => assignee.role === role)
      .map(({ agencyId }) => names.agency(agencyId))
      .join('; ');
  const facts: PrintedHistory['facts'] = [
    ['Nhiệm vụ', assignment.title],
    [
      'Số trong kế hoạch',
      `${numberInPlan(assignment)} (Kế hoạch ${assignment.planNumber ?? assignment.planId})`,
    ],
    ['Mã', assignment.taskId],
    ['Sản phẩm', assignment.product ?? ''],
    ['Đơn vị chủ trì', units('lead')],
    ['Đơn vị phối hợp', units('coordinator')],
    ['Cơ quan theo dõi', names.agency(assignment.monitoringAgencyId)],
    ['Lãnh đạo phụ trách', names.user(assignment.supervisorId)],
    ['Trạng thái', say('vi', message(`status.${officialStatus(task, at).status}`))],
    ...told,
  ];
  return facts.filter(([, value]) => value !== '');
};

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
  async of({ state, handedOverAt, events, sight }: SeenTask, givenUp: AbortSignal): Promise<Readable> {
    const { taskId } = state.assignment;
    const keyFiles = found(signingKeyFiles(this.config), 'CHECKPOINT.NO_KEY');
    const [names, proof, verifier, privateKey, publicKeys, madeAt] = await Promise.all([
      this.nameService.names(),
      proveStream(this.dataSource, taskStream(taskId)),
      readVerifier(),
      readFile(keyFiles.keyFile, 'utf8'),
      readTrustedKeys(keyFiles),
      this.application.clock.now(),
    ]);
    const shown = shownOf(events, sight);
    const items = historyItems(shown, { names, language: 'vi' });
    const printed = items.map(({ actor: by, sentence, ...event }) => {
      const agency = by.kind === 'person' && by.agencyId !== null ? `, ${names.agency(by.agencyId)}` : '';
      return { ...event, sentence, actor: `${by.name}${agency}` };
    });
    const told = remarks(printed, events.length - printed.length);
    const facts = factsOf(state, names, handedOverAt ?? madeAt, told);
    const packed = events.map((event, index) => (sight.shown[index] ? storedForm(event) : withheld(event)));
    const large = accepted(await largeParts({ facts, events: printed, madeAt }, packed, givenUp));
    const evidence = { taskId, events: packed, large, proof, verifier, privateKey, publicKeys, madeAt };
    return writeEvidencePack(evidence, this.files);
  }
}
