import { offerOf } from '#libs/contracts/commands/offers';
import { taskCommands, taskCommandTypes } from '#libs/contracts/commands/task-commands';
import { fieldsOf } from '#libs/contracts/commands/fields';
import { wordKeysOf } from '#libs/contracts/commands/word-keys';
import { addDays, dateOf } from '#libs/domain/shared/time';
import { say } from '#libs/messages/say';
import { assigned } from '../support/assigned-task';
import { describePages, startWebStage, type WebStage, type Window } from './web-stage';

jest.setTimeout(300_000);

describePages('the form of every command', () => {
  const today = dateOf(new Date().toISOString());
  const taskId = 'moi-viec';
  let stage: WebStage;
  let window: Window;
  let page: Window['page'];

  /** All that the registry has, as somebody would be offered it who may do everything. */
  const offers = taskCommandTypes.map((type) =>
    offerOf({ type, cycle: 1, n: taskCommands[type].about === undefined ? null : 1 }, taskId),
  );

  beforeAll(async () => {
    // The browser does not take a session that has ended by its own clock.
    stage = await startWebStage(new Date().toISOString());
    const schedule = { kind: 'single', start: null, due: addDays(today, 20), interim: [] } as const;
    await assigned(stage.services, taskId, { schedule });
    await stage.drain();
    window = await stage.open({ serviceWorkers: 'block' });
    page = window.page;
    // Nobody may do all of it at once: the task is as the API tells it, with every offer that there is.
    await page.route(`**/api/v1/tasks/${taskId}`, async (route) => {
      const response = await route.fetch();
      const task = (await response.json()) as object;
      await route.fulfill({ response, json: { ...task, availableActions: offers } });
    });
    await window.signIn('supervisor', `/tasks/${taskId}`);
    await page.getByRole('heading', { name: 'Việc khác có thể làm' }).waitFor();
  });
  afterAll(async () => {
    await stage?.stop();
  });

  it.each(taskCommandTypes)(
    '%s is reached on the page of the task, and axe has nothing against it',
    async (type) => {
      const verb = say('vi', { key: wordKeysOf(type).button, facts: {} });
      await page.locator(`a[href*="act=${type}"]`).first().click();
      const form = page.getByRole('form', { name: verb, exact: true });
      await form.waitFor();
      await form.getByRole('button', { name: verb, exact: true }).waitFor();
      const needed = fieldsOf(taskCommands[type].body).filter(
        ({ isRequired, isNullable }) => isRequired && !isNullable,
      );
      for (const { path } of needed)
        expect(await form.locator(`#field-${path.replaceAll('.', '-')}`).count()).toBe(1);
      expect(await window.violations()).toEqual([]);
    },
  );

  it('leaves none of the API’s offers without a form', async () => {
    const links = await page.locator('main a[href*="act="]').evaluateAll((all) => all.length);
    expect(links).toBeGreaterThanOrEqual(taskCommandTypes.length - 1);
  });
});
