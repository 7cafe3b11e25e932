import type { NoticeFacts, NoticeKind } from '#libs/domain/notices/notice';
import { emptyDirectory } from '#libs/domain/directory/directory';
import type { MailPart } from '#libs/delivery/part';
import { urgencies } from '#libs/delivery/render/urgency';
import { createRenderer } from '#libs/delivery/render/renderer';

const facts = (changes: Partial<NoticeFacts>): NoticeFacts => ({
  taskId: 't1',
  planNumber: '15/KH-UBND',
  number: '7',
  title: 'Rà soát hợp tác xã',
  product: null,
  leads: { first: ['a', 'b', 'c'], count: 5 },
  coordinators: { first: [], count: 0 },
  cycle: 1,
  cycleLabel: '',
  deadline: '2026-03-31T17:00:00.000Z',
  agencyId: 'a',
  request: null,
  deliverable: null,
  words: null,
  escalation: null,
  ...changes,
});
const part = (kind: NoticeKind, changes: Partial<NoticeFacts> = {}): MailPart => ({
  stream: 'task/t1',
  version: 1,
  kind,
  facts: facts(changes),
  occurredAt: '2026-01-05T01:00:00.000Z',
});
const agency = (id: string, name: string) => ({
  id,
  name,
  aliases: [],
  kind: 'department' as const,
  parentId: null,
  underUbnd: true,
  validFrom: null,
  validTo: null,
});
const render = createRenderer({
  publicUrl: 'https://dondoc.example.vn',
  directory: () =>
    Promise.resolve({
      ...emptyDirectory,
      agencies: { a: agency('a', 'Sở "A" & B'), out: { ...agency('out', 'Hội Nông dân'), underUbnd: false } },
    }),
  userName: (id) => Promise.resolve(id === 'u1' ? 'Nguyễn An' : null),
});

describe('the words of a mail', () => {
  it('name the task, its plan, who leads, what is asked and by when', async () => {
    const { subject, text } = await render([part('remind-deadline')]);
    expect(subject).toBe('[Đôn Đốc] Nhắc việc: Rà soát hợp tác xã – hạn 31/03/2026');
    expect(text).toBe(`Kính gửi Ông/Bà, hệ thống Đôn Đốc xin thông báo:

Rà soát hợp tác xã
  Nhiệm vụ số: 7, Kế hoạch số 15/KH-UBND
  Chủ trì: Sở "A" & B, b, c và 2 đơn vị khác
  Nhắc việc: Đề nghị hoàn thành và nộp sản phẩm đúng hạn.
  Thời hạn: hết ngày 31/03/2026
  https://dondoc.example.vn/tasks/t1

Thư tự động của hệ thống Đôn Đốc; xin không trả lời thư này.`);
  });

  it('stay within the page, however long an address or a number in them is', async () => {
    const { html } = await render([
      part('deliverable-returned', { words: 'https://van-ban.vn/'.repeat(20) }),
    ]);
    expect(html).toMatch(/<body style="[^"]*overflow-wrap:anywhere/u);
  });

  it('name the period of a recurring task, and no date where there is none', async () => {
    const { subject } = await render([part('assigned-lead', { cycleLabel: 'Quý I/2026', deadline: null })]);
    expect(subject).toBe('[Đôn Đốc] Giao việc: Rà soát hợp tác xã (Quý I/2026)');
  });

  it('call a year a year, and a task by its section where numbers restart', async () => {
    const place = { key: 'XVII.1', section: 'XVII', number: '1' };
    const { subject, text } = await render([part('remind-deadline', { ...place, cycleLabel: '2026' })]);
    expect(subject).toContain('Rà soát hợp tác xã (năm 2026)');
    expect(text).toContain('Nhiệm vụ số: XVII.1, Kế hoạch số 15/KH-UBND');
  });

  describe('to a body that is not under the UBND', () => {
    const orders =
      /yêu cầu|chỉ đạo|phê bình|đôn đốc|khẩn trương|giao việc|được giao|quá hạn|chậm|\bngay\b|bị trả lại/iu;
    const said = async (kind: NoticeKind, agencyId: string | null, changes: Partial<NoticeFacts> = {}) => {
      const { subject, text } = await render([part(kind, changes)], { agencyId, language: 'vi' });
      // The name of the program stands in every mail.
      return `${subject}\n${text}`.replace(/Đôn Đốc/gu, '');
    };
    const subjects = [
      'deadline',
      'coordination',
      'acceptance',
      'decision',
      'directive',
      'difficulty',
    ] as const;

    // The calendar is the office's own matter.
    const kinds = (Object.keys(urgencies) as NoticeKind[]).filter((kind) => kind !== 'calendar-ends');

    it.each(kinds)('request and do not order: %s', async (kind) => {
      const all = kind === 'escalated' ? subjects : [null];
      for (const about of all)
        for (const settled of [{}, { settled: true } as const])
          expect(
            await said(kind, 'out', { ...settled, escalation: about && { level: 1, about } }),
          ).not.toMatch(orders);
    });

    it('ask where its own units are told', async () => {
      expect(await said('assigned-lead', 'out')).toContain('UBND đề nghị quý cơ quan chủ trì thực hiện');
      expect(await said('assigned-lead', 'a')).toContain('Đơn vị được giao chủ trì');
      expect(await said('criticism-issued', null)).toContain('phê bình');
    });
  });

  it('name tasks of one deadline plan by plan, and in the order of the plan', async () => {
    const of = (planNumber: string, section: string, number: string) =>
      part('remind-deadline', {
        planNumber,
        section,
        number,
        key: `${section}.${number}`,
        taskId: `${planNumber}-${section}.${number}`,
        title: `${planNumber} ${section}.${number}`,
      });
    const places = [
      ...['IX.1', 'X.1', 'V.10', 'IV.2', 'V.9'].map((place) => ['1/KH', ...place.split('.')] as const),
      ['2/KH', 'I', '1'] as const,
    ];
    const { text } = await render(
      places.map(([plan, section, number]) => of(plan, section ?? '', number ?? '')),
    );
    expect(text.match(/^\d\/KH .*$/gmu)).toEqual([
      '1/KH IV.2',
      '1/KH V.9',
      '1/KH V.10',
      '1/KH IX.1',
      '1/KH X.1',
      '2/KH I.1',
    ]);
  });

  it('say that there is no deadline to whom work is given, and nothing of one where none is meant', async () => {
    const said = async (kind: NoticeKind) => {
      const { text, html } = await render([part(kind, { deadline: null })]);
      return [text, html].map((body) => /Thời hạn: (?:<b>)?([^<\n]*)/u.exec(body)?.[1]);
    };
    for (const kind of ['assigned-lead', 'assigned-coordinator', 'task-reassigned'] as const)
      expect(await said(kind)).toEqual(['không thời hạn', 'không thời hạn']);
    for (const kind of ['amendment-proposed', 'directive-answered', 'difficulty-raised'] as const)
      expect(await said(kind)).toEqual([undefined, undefined]);
  });

  it('name both who acted and on whose behalf, where authority was delegated', async () => {
    const actedBy = { userId: 'u1', onBehalfOf: 'u2' };
    const { text } = await render([part('deliverable-approved', { actedBy })]);
    expect(text).toContain('đã được duyệt. Người thực hiện: Nguyễn An (được u2 ủy quyền).');
    const { text: own } = await render([part('deliverable-approved')]);
    expect(own).not.toContain('Người thực hiện');
  });

  it('keep a long title out of the subject but not out of the mail', async () => {
    const title = 'Nâng cao chất lượng '.repeat(20).trim();
    const { subject, text } = await render([part('deadline-missed', { title })]);
    expect([...subject].length).toBeLessThan(140);
    expect(subject).toMatch(/…\s– hạn 31\/03\/2026$/u);
    expect(text).toContain(title);
  });

  it('put the most urgent first, and everything about one task together', async () => {
    const { subject, text } = await render([
      part('assigned-lead', { taskId: 't1', title: 'Một' }),
      part('deliverable-approved', { taskId: 't2', title: 'Hai' }),
      part('coordination-requested', { taskId: 't1', title: 'Một', words: 'Góp ý dự thảo.' }),
      part('deadline-missed', { taskId: 't3', title: 'Ba' }),
    ]);
    expect(subject).toBe('[Đôn Đốc] 2 việc cần xử lý');
    expect(text.match(/^(Một|Hai|Ba)$/gmu)).toEqual(['Ba', 'Một', 'Hai']);
    expect(text).toContain(
      'Đề nghị phối hợp: Sở "A" & B đề nghị đơn vị gửi ý kiến phối hợp: Góp ý dự thảo.\n',
    );
  });

  it('keep the order of the plan among equals', async () => {
    const numbers = ['10', '2', '1'];
    const parts = numbers.map((n) =>
      part('assigned-lead', { taskId: `t${n}`, number: n, title: `Việc ${n}` }),
    );
    expect((await render(parts)).text.match(/^Việc \d+$/gmu)).toEqual(['Việc 1', 'Việc 2', 'Việc 10']);
  });

  it('show twenty tasks and say how many others there are', async () => {
    const many = Array.from({ length: 23 }, (_, n) => part('remind-deadline', { taskId: `t${n}` }));
    const { subject, text, html } = await render(many);
    expect(subject).toBe('[Đôn Đốc] 23 việc cần xử lý');
    expect(text.match(/\/tasks\//gu)).toHaveLength(20);
    expect(text).toContain('và 3 việc khác: https://dondoc.example.vn');
    expect(html).toContain('và 3 việc khác');
  });

  it('say what is to be new in a task, to whoever decides about it', async () => {
    const proposedTerms = { title: 'Rà soát lại', due: '2026-09-30' };
    const proposal = { amendmentProposal: 1, proposedTerms, words: 'Quy định mới.', deadline: null };
    const { text } = await render([part('amendment-proposed', proposal)]);
    expect(text).toContain(
      'Sở "A" & B đề nghị sửa đổi nhiệm vụ, nội dung "Rà soát lại"; thời hạn hết ngày 30/09/2026: Quy định mới. Đề nghị xem xét, quyết định.',
    );
    const decided = part('amendment-proposal-decided', { words: 'không đồng ý: Giữ nguyên' });
    expect((await render([decided])).text).toContain('đã được quyết định: không đồng ý: Giữ nguyên.');
  });

  it('say who is late to those it is reported to', async () => {
    const about = (kind: 'deadline' | 'coordination' | 'acceptance') =>
      render([part('escalated', { escalation: { level: 2, about: kind } })]);
    expect((await about('deadline')).text).toContain('Báo cáo cấp 2: Sở "A" & B chậm hoàn thành nhiệm vụ.');
    expect((await about('coordination')).text).toContain('chậm gửi ý kiến phối hợp');
    expect((await about('acceptance')).text).toContain('chậm được duyệt');
  });

  it('are escaped in HTML wherever they come from', async () => {
    const evil = '<img src=x onerror="alert(\'1\')">';
    const { html } = await render([
      part('deliverable-returned', {
        title: evil,
        product: evil,
        words: evil,
        number: evil,
        taskId: '"><b>',
      }),
    ]);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;');
    expect(html).toContain('href="https://dondoc.example.vn/tasks/%22%3E%3Cb%3E"');
    expect(html).toContain('Sở &quot;A&quot; &amp; B');
  });

  it('are in the language of whoever reads it', async () => {
    const reader = { agencyId: null, language: 'en' } as const;
    const { subject, text, html } = await render([part('remind-deadline')], reader);
    expect(subject).toBe('[Đôn Đốc] Reminder: Rà soát hợp tác xã – due 31 March 2026');
    expect(text).toContain('Reminder: Please finish the task and submit the product on time.');
    expect(text).toContain('Deadline: the end of 31 March 2026');
    expect(html).toContain('<html lang="en">');
  });
});
