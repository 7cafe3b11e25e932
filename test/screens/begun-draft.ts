import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiStage } from '../support/api-stage';

/** Imports the example of the documentation, and answers the id of what became of it: a draft with its doubts. */
export const draftOf = async (stage: ApiStage): Promise<string> => {
  const text = readFileSync(join(__dirname, '../../docs/example-plan.txt'), 'utf8');
  const body = new FormData();
  body.append('file', new Blob([text], { type: 'text/plain' }), 'ke-hoach.txt');
  const { status, body: answer } = await stage.call('monitor', 'POST', '/api/v1/plans', { body });
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(answer)}`);
  return answer.planId;
};
