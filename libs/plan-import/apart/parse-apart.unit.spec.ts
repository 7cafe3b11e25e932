import { testDirectory } from '#libs/plan-import/expectations/directory';
import { parsePlan } from '#libs/plan-import/parse-plan';
import { parsePlanApart } from '#libs/plan-import/apart/parse-apart';
import { renderDocx } from '../../../test/support/render-plan/docx';
import { renderPdf } from '../../../test/support/render-plan/pdf';
import { samplePlan } from '../../../test/support/render-plan/sample-content';

// Each reading starts a thread and loads the readers anew, while other specs use the processors.
jest.setTimeout(60_000);

const options = { fileName: 'tep', directory: testDirectory };

describe('reading in a thread of its own', () => {
  it.each([
    ['Word', renderDocx],
    ['PDF', renderPdf],
  ] as const)('gives the same draft from %s as reading at once', async (_, render) => {
    const bytes = await render(samplePlan);
    expect(await parsePlanApart(bytes, options)).toEqual(await parsePlan(bytes, options));
  });

  it('hands on a refusal', async () => {
    expect(await parsePlanApart(Buffer.from('PK\u0003\u0004'), options)).toMatchObject({
      code: 'IMPORT.BROKEN',
    });
  });

  it('ends when the time is over, and leaves the caller free meanwhile', async () => {
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);
    const bytes = await renderPdf(samplePlan);
    const limits = { seconds: 0.05 };
    const read = await parsePlanApart(bytes, { ...options, limits });
    clearInterval(turning);
    expect(read).toMatchObject({ code: 'IMPORT.TOO_COMPLEX', facts: { what: 'seconds', limit: 0.05 } });
    expect(turns).toBeGreaterThan(0);
  });

  it('ends when the memory is used up', async () => {
    const bytes = await renderDocx(samplePlan);
    const read = await parsePlanApart(bytes, { ...options, limits: { megabytes: 8 } });
    expect(read).toMatchObject({ code: 'IMPORT.TOO_COMPLEX', facts: { what: 'megabytes', limit: 8 } });
  });
});
