import { isRejection, reject } from '#libs/domain/shared/rejection';

describe('a rejection', () => {
  it('is told apart from a decision that was taken', () => {
    expect(isRejection(reject('TASK.NOT_FOUND', { taskId: 'x' }))).toBe(true);
    expect(isRejection([])).toBe(false);
    expect(isRejection(null)).toBe(false);
  });
});
