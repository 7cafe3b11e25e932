import { fact, messageFor } from '#libs/domain/messages/message';

describe('the sentence for a refusal', () => {
  const told = messageFor(
    [{ 'X.EARLY': (facts) => ({ vi: `Ngày ${fact(facts, 'date')}.`, en: `On ${fact(facts, 'date')}.` }) }],
    { code: 'X.EARLY', facts: { date: '2026-03-10' } },
  );

  it('has days as people in Việt Nam write them, and in English as the answer has them', () => {
    expect(told).toEqual({ vi: 'Ngày 10/03/2026.', en: 'On 2026-03-10.' });
  });
});
