import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { assignee, officer, startStage, supervisor, type Stage } from '#libs/delivery/stage.spec';
import { waitUntil } from '#infra/embedded/wait';
import { defaultCalendar, type CalendarCommand } from '#libs/domain/calendar/calendar';
import { calendarDecider } from '#libs/domain/calendar/calendar-decider';
import { isRejection } from '#libs/domain/shared/rejection';
import { claimDue, settle } from '#libs/delivery/claim';
import { expectedParts } from '#libs/delivery/subscriber';

jest.setTimeout(180_000);

describe('mails about tasks', () => {
  // A Monday, 08:05 in Vietnam; the prompt slot ends at 08:15.
  const monday = '2026-01-05T01:05:00.000Z';
  const promptSlot = '2026-01-05T01:15:00.000Z';
  let stage: Stage;
  beforeEach(async () => {
    stage = await startStage(monday);
  });
  afterEach(() => stage.stop());

  const sources = async (): Promise<string[]> =>
    (await stage.mails()).map(({ id }) => readFileSync(join(stage.mailDir, `${id}.eml`), 'utf8'));

  it('reach head and officer of the lead once, in their slot and in Vietnamese', async () => {
    await stage.assign('t1', { title: 'Rà soát <script>alert("x")</script> & báo cáo' });
    await stage.derive();
    expect(await stage.sendAt('2026-01-05T01:14:59.000Z')).toMatchObject({ sent: 0 });
    expect(await stage.sendAt(promptSlot)).toEqual({ sent: 2, failed: 0, suppressed: 0, deferred: 0 });
    expect(await stage.sendAt(promptSlot)).toMatchObject({ sent: 0 });
    expect((await stage.mails()).flatMap((mail) => mail.to).sort()).toEqual([
      'so-a.head@example.vn',
      'so-a.officer@example.vn',
    ]);

    const [source = ''] = await sources();
    const mail = await PostalMime.parse(source);
    expect(mail.subject).toBe(
      '[Đôn Đốc] Giao việc: Rà soát <script>alert("x")</script> & báo cáo – hạn 31/03/2026',
    );
    expect(mail.from).toEqual({ name: 'Đôn Đốc', address: 'don-doc@example.vn' });
    expect(source.split('\r\n').filter((line) => /[^\p{ASCII}]/u.test(line))).toEqual([]);
    const header = (key: string) => mail.headers.find((h) => h.key === key)?.value;
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('list-id')).toBe('<nhac-viec.don-doc>');
    expect(mail.text).toContain('Nhiệm vụ số: 7, Kế hoạch số 15/KH-UBND');
    expect(mail.text).toContain('Chủ trì: Đơn vị so-a');
    expect(mail.text).toContain('Thời hạn: hết ngày 31/03/2026');
    expect(mail.text).toContain('https://dondoc.example.vn/tasks/t1');
    expect(mail.html).not.toContain('<script>');
    expect(mail.html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; báo cáo');
  });

  it('are not derived twice when the feed is replayed, and what is stored is what the feed means', async () => {
    await stage.assign('t1', { assignees: [assignee('so-a'), assignee('so-b', 'coordinator')] });
    await stage.give('t1', { type: 'Acknowledge' }, officer('so-a'));
    const ask = { type: 'RequestCoordination', coordinatorIds: ['so-b'], content: 'Góp ý' } as const;
    await stage.give('t1', ask, officer('so-a'));
    await stage.derive();
    await stage.sendAt(promptSlot);
    const stored = await stage.log.storedParts();
    expect(stored.map(({ kind, recipientId }) => `${recipientId} ${kind}`).sort()).toEqual([
      'so-a.head assigned-lead',
      'so-a.officer assigned-lead',
      'so-b.head assigned-coordinator',
      'so-b.head coordination-requested',
      'so-b.officer assigned-coordinator',
      'so-b.officer coordination-requested',
    ]);
    expect(await stage.derive('delivery-again')).toBeGreaterThan(0);
    expect(await stage.sendAt(promptSlot)).toMatchObject({ sent: 0 });
    expect(await stage.log.storedParts()).toEqual(stored);
    const expected = await expectedParts(await stage.wholeFeed(), stage.derivation);
    expect(expected).toHaveLength(stored.length);
    expect(expected).toEqual(expect.arrayContaining([...stored]));
  });

  it('gather the reminders of one morning in one mail, and leave out what was done before it', async () => {
    for (const id of ['t1', 't2', 't3', 't4']) {
      await stage.assign(id);
      await stage.give(id, { type: 'Acknowledge' }, officer('so-a'));
    }
    await stage.derive();
    await stage.sendAt(promptSlot);
    // 30 working days before Tuesday 31 March is 17 February; steps are taken in the night before.
    stage.clock.instant = '2026-02-17T00:20:00.000Z';
    for (const id of ['t1', 't2', 't3', 't4']) await stage.app.tasks.takeDueSteps(id);
    await stage.derive();
    const done = { type: 'SubmitDeliverable', summary: 'Xong', files: [] } as const;
    const document = { number: '9/BC', date: null, issuer: null, signer: null, subject: null };
    await stage.give('t4', { ...done, document }, officer('so-a'));
    await stage.derive();
    expect(await stage.sendAt('2026-02-17T00:29:00.000Z')).toMatchObject({ sent: 0 });
    expect(await stage.sendAt('2026-02-17T00:30:00.000Z')).toMatchObject({ sent: 3 });

    const [mail] = await stage.mailsTo('so-a.officer');
    expect(mail?.subject).toBe('[Đôn Đốc] 3 việc cần xử lý');
    expect(await stage.mailsTo('so-a.officer')).toHaveLength(2);
    expect(mail?.text).not.toContain('/tasks/t4');
    const { items } = await stage.log.list({ recipientId: 'so-a.officer', taskId: 't4', limit: 1 });
    expect(items[0]?.parts.find((part) => part.taskId === 't4')?.suppressed).toBe('no-longer-needed');
    const lines = await stage.log.lines(items[0]?.id ?? '');
    expect(lines.map((line) => `${line.what} ${line.stream}`)).toEqual([
      'attempt null',
      'suppressed task/t4',
      'sent null',
    ]);
    expect((await stage.mailsTo('lanh-dao'))[0]?.subject).toContain('Chờ duyệt: Rà soát t4');
  });

  it('are suppressed whole when nothing in them matters any more', async () => {
    await stage.assign('t1');
    await stage.derive();
    await stage.sendAt(promptSlot);
    // The reminder to acknowledge is due on Wednesday morning.
    stage.clock.instant = '2026-01-07T00:10:00.000Z';
    await stage.app.tasks.takeDueSteps('t1');
    await stage.derive();
    await stage.give('t1', { type: 'Acknowledge' }, officer('so-a'));
    expect(await stage.sendAt('2026-01-07T00:30:00.000Z')).toMatchObject({ sent: 0, suppressed: 2 });
    const { items } = await stage.log.list({ status: 'suppressed', limit: 10 });
    expect(items.map(({ kinds, reason }) => [...kinds, reason])).toEqual([
      ['remind-acknowledgement', 'no-longer-needed'],
      ['remind-acknowledgement', 'no-longer-needed'],
    ]);
  });

  it('wait while the mail server is down, and leave once when it is back', async () => {
    await stage.stopSmtp();
    for (const id of ['t1', 't2', 't3'])
      await stage.assign(id, { assignees: ['so-a', 'so-b', 'so-c'].map((unit) => assignee(unit)) });
    await stage.derive();
    expect(await stage.sendAt(promptSlot)).toEqual({ sent: 0, failed: 0, suppressed: 0, deferred: 6 });
    const { items } = await stage.log.list({ status: 'waiting', limit: 10 });
    expect(items).toHaveLength(6);
    expect(items.every((item) => item.lastError?.includes('ECONNREFUSED'))).toBe(true);
    for (let hour = 2; hour <= 9; hour += 1)
      expect(await stage.sendAt(`2026-01-05T0${hour}:00:00.000Z`)).toMatchObject({ sent: 0, failed: 0 });
    await stage.startSmtpAgain();
    let sent = 0;
    for (const minute of ['05', '16', '40'])
      sent += (await stage.sendAt(`2026-01-05T09:${minute}:00.000Z`)).sent;
    expect(sent).toBe(6);
    expect((await stage.mails()).flatMap((mail) => mail.to)).toHaveLength(6);
    expect(new Set((await stage.mails()).flatMap((mail) => mail.to)).size).toBe(6);
    const rest = await stage.log.list({ status: 'waiting', limit: 10 });
    expect(rest).toEqual({ items: [], nextCursor: null });
  });

  it('are given up only for the address that the server refuses', async () => {
    const refusing = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onRcptTo: ({ address }, _, done) =>
        address.startsWith('so-a.head')
          ? done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
          : address.startsWith('so-b.head')
            ? done(Object.assign(new Error('mailbox full'), { responseCode: 452 }))
            : done(),
      onData: (stream, _, done) => void stream.resume().on('end', () => done()),
    });
    const { port } = new URL(stage.smtpUrl);
    await stage.stopSmtp();
    await new Promise<void>((done) => refusing.listen(Number(port), '127.0.0.1', done));
    try {
      await stage.assign('t1', { assignees: [assignee('so-a'), assignee('so-b')] });
      await stage.derive();
      expect(await stage.sendAt(promptSlot)).toEqual({ sent: 2, failed: 1, suppressed: 0, deferred: 1 });
      expect(await stage.sendAt('2026-01-05T03:00:00.000Z')).toMatchObject({ failed: 0, deferred: 1 });
      const { items } = await stage.log.list({ status: 'failed', limit: 10 });
      expect(items).toMatchObject([{ recipientId: 'so-a.head', reason: 'refused', attempts: 1 }]);
      expect(items[0]?.lastError).toContain('no such mailbox');
    } finally {
      await new Promise<void>((done) => refusing.close(done));
    }
    await stage.startSmtpAgain();
    expect(await stage.sendAt('2026-01-05T04:00:00.000Z')).toMatchObject({ sent: 1 });
  });

  it('are shared by several senders, and carry the same Message-ID when an attempt was not recorded', async () => {
    await stage.register(Array.from({ length: 20 }, (_, i) => `ward-${i}`));
    await stage.assign('t1', { assignees: Array.from({ length: 20 }, (_, i) => assignee(`ward-${i}`)) });
    await stage.derive();
    stage.clock.instant = promptSlot;
    const other = stage.newSender();
    const results = await Promise.all([stage.sender.sendDue(), other.sendDue()]);
    expect(results.reduce((sum, { sent }) => sum + sent, 0)).toBe(40);
    expect(await stage.mails()).toHaveLength(40);
    // What a process that died right after the server's answer leaves behind.
    await stage.server.admin(
      `update delivery.messages set status = 'waiting', leased_until = '2026-01-05T01:20:00Z'
         where recipient_id = 'ward-0.head'`,
    );
    expect(await stage.sendAt('2026-01-05T01:19:00.000Z')).toMatchObject({ sent: 0 });
    expect(await stage.sendAt('2026-01-05T01:20:00.000Z')).toMatchObject({ sent: 1 });
    const ids = (await sources())
      .filter((source) => source.includes('ward-0.head@'))
      .map((source) => /^Message-ID: (.*)\r$/imu.exec(source)?.[1]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('are settled by the newest attempt: an older one that ends late adds only that the mail was sent', async () => {
    await stage.assign('t1');
    await stage.derive();
    const claim = async (now: string) => {
      const mails = await claimDue(stage.dataSource, now, 20);
      const mail = mails.find(({ recipientId }) => recipientId === 'so-a.officer');
      if (!mail) throw new Error('not claimed');
      return mail;
    };
    const found = async () => (await stage.log.list({ recipientId: 'so-a.officer', limit: 1 })).items[0];
    const lateAt = '2026-01-05T01:21:00.000Z';
    const older = await claim(promptSlot);
    const newer = await claim('2026-01-05T01:20:00.000Z');

    const error = 'no such mailbox';
    const until = '2026-01-05T01:22:00.000Z';
    await settle(stage.dataSource, older, { status: 'failed', error }, lateAt);
    await settle(stage.dataSource, older, { status: 'suppressed', reason: 'no-longer-needed' }, lateAt);
    await settle(stage.dataSource, older, { status: 'deferred', error, until }, lateAt);
    expect(await found()).toMatchObject({ status: 'waiting', lastError: null, reason: null });
    // The newer one still has the mail to itself.
    expect(await claimDue(stage.dataSource, until, 20)).toEqual([]);

    await settle(stage.dataSource, older, { status: 'sent' }, lateAt);
    await settle(stage.dataSource, newer, { status: 'failed', error }, until);
    expect(await found()).toMatchObject({ status: 'sent', sentAt: lateAt, reason: null, lastError: null });
  });

  it('go to each of 126 members of a group, and only to them', async () => {
    const wards = Array.from({ length: 126 }, (_, i) => `xa-${i}`);
    await stage.register(wards);
    await stage.assign('t1', { assignees: wards.map((ward) => assignee(ward)) });
    await stage.assign('t2', { assignees: wards.map((ward) => assignee(ward)) });
    await stage.derive();
    expect(await stage.sendAt(promptSlot)).toMatchObject({ sent: 252 });
    const mails = await stage.mails();
    expect(new Set(mails.flatMap((mail) => mail.to)).size).toBe(252);
    expect(mails.every((mail) => mail.subject === '[Đôn Đốc] 2 việc cần xử lý')).toBe(true);
    expect(mails[0]?.text).toContain('và 123 đơn vị khác');
  });

  it('that nobody can receive are recorded as suppressed, with the reason', async () => {
    await stage.assign('t1', { assignees: [assignee('so-la')] });
    await stage.derive();
    expect(await stage.sendAt('2026-01-05T01:15:01.000Z')).toMatchObject({ sent: 0 });
    const { items } = await stage.log.list({ taskId: 't1', limit: 10 });
    expect(items).toMatchObject([
      { recipientId: 'agency:so-la', status: 'suppressed', reason: 'no-recipient', sentAt: null },
    ]);
    expect(await stage.log.lines(items[0]?.id ?? '')).toMatchObject([
      { what: 'suppressed', stream: 'task/t1', version: 1, detail: 'no-recipient' },
    ]);
    // An address that is found in the same slot is used from then on.
    await stage.server.admin(`update identity.users set email = '' where id = 'so-b.head'`);
    await stage.assign('t2', { assignees: [assignee('so-b')] });
    await stage.derive();
    await stage.server.admin(`update identity.users set email = 'b@example.vn' where id = 'so-b.head'`);
    await stage.assign('t3', { assignees: [assignee('so-b')] });
    await stage.derive();
    await stage.sendAt('2026-01-05T01:30:00.000Z');
    const found = await stage.log.list({ recipientId: 'so-b.head', limit: 10 });
    expect(found.items.map(({ taskIds, status, reason }) => [...taskIds, status, reason])).toEqual([
      ['t3', 'sent', null],
      ['t2', 'suppressed', 'no-address'],
    ]);
  });

  describe('that waited for their slot', () => {
    const document = { number: '9/BC', date: null, issuer: null, signer: null, subject: null };
    const submit = { type: 'SubmitDeliverable', summary: 'Bản 1', files: [], document } as const;
    const direct = { type: 'IssueDirective', kind: 'direction', text: 'Nội dung nội bộ' } as const;
    const disable = (id: string) =>
      stage.server.admin(`update identity.users set disabled = true where id = '${id}'`);
    const reasons = async (recipientId: string) =>
      (await stage.log.list({ recipientId, limit: 20 })).items.map(({ kinds, status, reason }) => [
        ...[...kinds].sort(),
        reason ?? status,
      ]);

    it('go to nobody whose account was disabled meanwhile, and leave for their colleagues', async () => {
      await stage.assign('t1');
      await stage.derive();
      await stage.sendAt(promptSlot);
      await stage.give('t1', direct, supervisor);
      await stage.derive();
      await disable('so-a.officer');
      expect(await stage.sendAt('2026-01-05T01:30:00.000Z')).toMatchObject({ sent: 1, suppressed: 1 });
      expect(await reasons('so-a.officer')).toEqual([
        ['directive-issued', 'account-disabled'],
        ['assigned-lead', 'sent'],
      ]);
      const texts = (await stage.mailsTo('so-a.head')).map(({ text }) => text);
      expect(texts.filter((text) => text?.includes('Nội dung nội bộ'))).toHaveLength(1);
      await stage.give('t1', direct, supervisor);
      await stage.derive();
      await stage.server.admin(`update identity.users set email = '' where id = 'so-a.head'`);
      await stage.sendAt('2026-01-05T01:45:00.000Z');
      expect((await reasons('so-a.head'))[0]).toEqual(['directive-issued', 'no-address']);
    });

    it('go to whoever has the place by then, at their address of then, each once', async () => {
      await stage.assign('t1');
      await stage.derive();
      const moved = `update identity.users set agency_id = 'so-b' where id like 'so-a.%'`;
      await stage.server.admin(moved);
      const heir = { id: 'moi', username: 'moi', name: 'Người mới', email: 'moi@example.vn' };
      await stage.identity.createUsers([{ ...heir, agencyId: 'so-a', roles: ['head'] }], 'mat-khau');
      expect(await stage.sendAt(promptSlot)).toMatchObject({ sent: 0, suppressed: 2 });
      await stage.server.admin(`update identity.users set email = 'dung@example.vn' where id = 'moi'`);
      expect(await stage.sendAt('2026-01-05T01:16:00.000Z')).toMatchObject({ sent: 1, suppressed: 0 });
      expect((await stage.mails()).flatMap(({ to }) => to)).toEqual(['dung@example.vn']);
      expect(await reasons('so-a.head')).toEqual([['assigned-lead', 'no-longer-addressed']]);
      expect(await stage.sendAt('2026-01-05T01:20:00.000Z')).toMatchObject({ sent: 0, suppressed: 0 });
    });

    it('say who was meant where nobody is left', async () => {
      await stage.assign('t1');
      await stage.derive();
      for (const id of ['so-a.head', 'so-a.officer']) await disable(id);
      expect(await stage.sendAt(promptSlot)).toMatchObject({ sent: 0, suppressed: 2 });
      expect(await reasons('agency:so-a')).toEqual([['assigned-lead', 'no-recipient']]);
    });

    it('do not go to the officer who handled the task before, nor to a supervisor without the role', async () => {
      await stage.identity.createUsers(
        [
          {
            id: 'kia',
            username: 'kia',
            name: 'kia',
            email: 'kia@example.vn',
            agencyId: 'so-a',
            roles: ['officer'],
          },
        ],
        'mat-khau',
      );
      const head = { ...officer('so-a'), userId: 'so-a.head', roles: ['head'] } as const;
      const handle = async (userId: string) => {
        const account = await stage.identity.holder(userId);
        if (account === null) throw new Error(userId);
        await stage.give('t1', { type: 'AssignOfficer', officer: { ...account, active: true } }, head);
      };
      await stage.assign('t1');
      await handle('kia');
      await handle('so-a.officer');
      await stage.derive();
      await stage.sendAt(promptSlot);
      expect(await reasons('kia')).toEqual([['assigned-lead', 'officer-assigned', 'sent']]);
      expect((await stage.mailsTo('kia'))[0]?.text).not.toContain('cán bộ đầu mối');
      expect((await stage.mailsTo('so-a.officer'))[0]?.text).toContain('cán bộ đầu mối');
      await stage.give('t1', submit, officer('so-a'));
      await stage.give('t1', direct, supervisor);
      await stage.derive();
      await stage.server.admin(`update identity.users set agency_id = 'so-b' where id = 'so-a.officer'`);
      await stage.sendAt('2026-01-05T01:30:00.000Z');
      expect((await reasons('so-a.officer'))[0]).toEqual(['directive-issued', 'no-longer-addressed']);
      await stage.server.admin(`update identity.users set roles = '{office}' where id = 'lanh-dao'`);
      await stage.sendAt('2026-01-06T00:30:00.000Z');
      expect(await reasons('lanh-dao')).toEqual([['deliverable-submitted', 'no-longer-addressed']]);
    });

    it('say nothing of what was done or taken back meanwhile, and the rest with the terms of now', async () => {
      await stage.assign('t1', { assignees: [assignee('so-a'), assignee('so-b', 'coordinator')] });
      const ask = { type: 'RequestCoordination', coordinatorIds: ['so-b'], content: 'Góp ý' } as const;
      await stage.give('t1', ask, officer('so-a'));
      await stage.give('t1', { type: 'WaiveCoordination', request: 1, reason: 'Đã đủ' }, officer('so-a'));
      await stage.give('t1', { type: 'Acknowledge' }, officer('so-a'));
      const terms = { title: 'Rà soát lại', due: '2026-04-30' } as const;
      const amending = { ...document, number: '9/QĐ-UBND', date: '2026-01-04' } as const;
      await stage.give('t1', { type: 'AmendTask', terms, document: amending }, supervisor);
      await stage.derive();
      await stage.sendAt(promptSlot);
      const [lead] = await stage.mailsTo('so-a.head');
      expect(lead?.text).toContain('Đơn vị được giao chủ trì và đã tiếp nhận.');
      expect(lead?.text).toContain('Rà soát lại');
      expect(lead?.text).not.toContain('31/03/2026');
      expect(lead?.text?.match(/hết ngày 30\/04\/2026/gu)).toHaveLength(2);
      const [unit] = await stage.mailsTo('so-b.head');
      expect(unit?.text).toContain('thôi đề nghị phối hợp: Đã đủ');
      expect(unit?.text).not.toContain('đề nghị đơn vị gửi ý kiến');
    });

    it('ask for nothing in time after the time has passed', async () => {
      await stage.assign('t1', { schedule: { kind: 'single', start: null, due: '2026-01-06', interim: [] } });
      await stage.give('t1', { type: 'Acknowledge' }, officer('so-a'));
      await stage.derive();
      await stage.sendAt(promptSlot);
      stage.clock.instant = '2026-01-06T00:10:00.000Z';
      await stage.app.tasks.takeDueSteps('t1');
      await stage.derive();
      // The mail server, or the worker, was away for the day.
      stage.clock.instant = '2026-01-07T00:10:00.000Z';
      await stage.app.tasks.takeDueSteps('t1');
      await stage.derive();
      await stage.sendAt('2026-01-07T00:31:00.000Z');
      const late = (await stage.mailsTo('so-a.officer')).slice(0, -1).map(({ text }) => text ?? '');
      expect(late.join('\n')).toContain('Nhiệm vụ đã quá hạn');
      expect(late.join('\n')).not.toContain('đúng hạn');
      expect(await reasons('so-a.officer')).toContainEqual(['remind-deadline', 'deadline-passed']);
    });
  });

  it('ask for what is still to be done alone, and come again for what is late for its slot', async () => {
    await stage.assign('t1');
    await stage.derive();
    await stage.sendAt(promptSlot);
    const document = { number: '9/BC', date: null, issuer: null, signer: null, subject: null };
    const submit = { type: 'SubmitDeliverable', summary: 'Bản 1', files: [], document } as const;
    const back = { type: 'ReturnDeliverable', reason: 'Thiếu phụ lục.' } as const;
    await stage.give('t1', submit, officer('so-a'));
    await stage.give('t1', { ...back, deliverable: 1, newDue: '2026-04-15' }, supervisor);
    await stage.give('t1', submit, officer('so-a'));
    await stage.give('t1', { ...back, deliverable: 2, newDue: '2026-04-30' }, supervisor);
    // Derived only now, when what came back first has been handed in again, and after the slot had left.
    await stage.derive();
    expect(await stage.sendAt('2026-01-05T01:16:00.000Z')).toMatchObject({ sent: 2 });
    const [mail] = await stage.mailsTo('so-a.officer');
    expect(mail?.text?.match(/bị trả lại: Thiếu phụ lục/gu)).toHaveLength(1);
    expect(mail?.text).toContain('hết ngày 30/04/2026');
    expect(mail?.text).not.toContain('15/04/2026');
    const page = await stage.log.list({ recipientId: 'so-a.officer', limit: 1 });
    expect(page.items[0]?.kinds).toEqual(['deliverable-returned']);
    const next = await stage.log.list({
      recipientId: 'so-a.officer',
      limit: 1,
      cursor: page.nextCursor ?? '',
    });
    expect(next).toMatchObject({ items: [{ kinds: ['assigned-lead'] }], nextCursor: null });
    expect(next.items[0]?.slot).toBe(page.items[0]?.slot);
  });

  it('warn the office and whoever keeps the calendar before its announced days end, unless they are entered by then', async () => {
    const person = (id: string, role: 'office' | 'admin') => ({
      id,
      username: id,
      name: id,
      email: `${id}@example.vn`,
      agencyId: null,
      roles: [role],
    });
    await stage.identity.createUsers(
      [person('van-phong', 'office'), person('quan-tri', 'admin')],
      'mat-khau',
    );
    const keep = async (command: CalendarCommand) => {
      const answer = await stage.ledger.submit({
        stream: 'calendar/vn',
        decider: calendarDecider,
        command,
        context: (now) => ({ now, actor: { kind: 'process' } as const }),
        meta: { userId: null, agencyId: null, commandId: null },
      });
      if (isRejection(answer)) throw new Error(answer.code);
    };
    const holidays = { '2026-01-01': 'Tết Dương lịch' };
    await keep({
      type: 'DefineCalendar',
      calendar: { ...defaultCalendar, holidays, announcedThrough: 2026 },
    });
    await keep({ type: 'KeepCalendar', computed: {} });
    await stage.derive();
    // The next morning's digest.
    await stage.sendAt('2026-01-06T02:00:00.000Z');
    expect((await stage.mails()).flatMap((mail) => mail.to).sort()).toEqual([
      'quan-tri@example.vn',
      'van-phong@example.vn',
    ]);
    const [source = ''] = await sources();
    const mail = await PostalMime.parse(source);
    expect(mail.subject).toBe('[Đôn Đốc] Lịch nghỉ sắp hết: Lịch làm việc năm 2027');
    expect(mail.text).toContain('dondoc calendar announce 2027');
    expect(mail.text).not.toContain('Nhiệm vụ số');

    stage.clock.instant = '2026-11-30T01:00:00.000Z';
    await keep({ type: 'KeepCalendar', computed: {} });
    const document = { number: '1/TB', date: '2026-11-30', issuer: null, signer: null, subject: null };
    const announced = { year: 2027, holidays: { '2027-01-01': 'x' }, workingDays: {}, document };
    await keep({ type: 'AnnounceCalendarYear', ...announced });
    await stage.derive();
    const isEntered = async () => (await stage.app.referenceData.calendar()).announcedThrough === 2027;
    expect(await waitUntil(isEntered, 10_000)).toBe(true);
    expect(await stage.sendAt('2026-12-01T02:00:00.000Z')).toMatchObject({ sent: 0, suppressed: 2 });
  });
});
