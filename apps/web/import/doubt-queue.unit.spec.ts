import { currentOf, keyOf, queueOf, sameKind, weightOf } from './doubt-queue';
import type { Doubt } from './queries';

const doubt = (code: string, more: Partial<Doubt> = {}): Doubt => ({
  code,
  severity: 'warning',
  field: 'leads',
  message: code,
  messageEn: code,
  part: 'tasks',
  taskKey: '1',
  ...more,
});

const info = doubt('INFO', { severity: 'info' });
const warning = doubt('WARNING');
const aside = doubt('ASIDE', { severity: 'error', part: 'duties' });
const error = doubt('ERROR', { severity: 'error', blocks: true });
const past = doubt('PAST', { blocks: true });

describe('the queue of doubts', () => {
  it('begins with what stands in the way, errors first, and ends with what is only told', () => {
    const queue = queueOf({ openFindings: [info, warning, past, aside, error] });
    expect(queue.map(({ code }) => code)).toEqual(['ERROR', 'PAST', 'ASIDE', 'WARNING', 'INFO']);
    expect(queue.map(weightOf)).toEqual(['must', 'must', 'should', 'should', 'told']);
  });

  it('goes on with what took the place of a settled one, and with the last where none did', () => {
    const queue = [error, past, warning];
    expect(currentOf(queue, keyOf(past), 0)).toBe(past);
    expect(currentOf([error, warning], keyOf(past), 1)).toBe(warning);
    expect(currentOf([error], keyOf(warning), 2)).toBe(error);
    expect(currentOf([], keyOf(warning), 0)).toBeUndefined();
  });

  it('finds the same doubt elsewhere by its kind', () => {
    const other = doubt('WARNING', { taskKey: '2', field: 'coordinators' });
    expect(sameKind([warning, other, info], warning)).toEqual([warning, other]);
  });
});
