import type { Locator } from '@playwright/test';
import { expect, test } from './base.ts';
import { button, expectNoFindings, next, numbers, seen, verdict } from './lesson.ts';

/** Longest wait for a lesson's runs, on a machine that does other things too. */
const TRAINED = 150_000;

test('lesson 2 is played with the keyboard alone, and its remedies take more than half of the gap', async ({
  app,
  page,
}) => {
  test.setTimeout(400_000);
  const tabTo = async (target: Locator) => {
    for (let tabs = 0; tabs < 40; tabs++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not come to ${target}.`);
  };
  const press = async (target: Locator) => {
    await tabTo(target);
    await page.keyboard.press('Enter');
  };
  await app.open();
  await press(page.getByRole('link', { name: 'Lessons', exact: true }));
  await press(page.getByRole('link', { name: /Overfitting/ }));
  const titles = [
    'Few tracks',
    'More data',
    'Dropout',
    'Augmentation',
    'A smaller network',
    'Early stopping',
  ];
  for (const [i, title] of titles.entries()) {
    const heading = page.getByRole('heading', { level: 2, name: title });
    await expect(heading).toBeFocused();
    await expect(page.getByText(`Step ${i + 1} of ${titles.length + 1}`)).toBeVisible();
    // Nothing can be trained before something was predicted.
    await expect(button(page, 'Train it')).toHaveCount(0);
    await tabTo(page.getByRole('radio').first());
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio').nth(1)).toBeChecked();
    await press(button(page, 'Train it'));
    await expect(verdict(page)).toBeVisible({ timeout: TRAINED });
    await press(page.getByRole('link', { name: /^Next: / }));
  }
  const gaps = (await seen(page)).map(([, figures]) => numbers(figures!)[0]!);
  expect(gaps).toHaveLength(titles.length);
  expect(gaps[0]).toBeGreaterThan(25);
  expect(gaps.at(-1)).toBeLessThan(gaps[0]! / 2);
  // The charts beside each other say the same.
  for (const [side, gap] of [
    ['Before', gaps[0]],
    ['After', gaps.at(-1)],
  ] as const)
    await expect(page.getByRole('region', { name: side })).toContainText(`Generalisation gap: ${gap} point`);
  await expectNoFindings(page);

  // Nothing of it is the user's, and a restart forgets it.
  await press(button(page, 'Restart'));
  await expect(page.getByRole('heading', { level: 2, name: titles[0]! })).toBeFocused();
  await expect(verdict(page)).toHaveCount(0);
  await app.go('Music');
  await expect(page.getByText('jazz 01')).toHaveCount(0);
  await app.go('Experiments');
  await expect(page.getByText('Few tracks')).toHaveCount(0);
});

test('lesson 3, opened by a link at its four curves: 0.1 learns nothing, 0.0001 needs more time', async ({
  app,
  page,
}) => {
  await app.open('/#/lessons/learning-rate/2');
  await page.getByRole('radio', { name: '0.1', exact: true }).check();
  await button(page, 'Train all four').click();
  await expect(verdict(page)).toBeVisible({ timeout: TRAINED });
  await expect(verdict(page)).toContainText('You said “0.1”; it was “0.0');
  await expectNoFindings(page);

  await page.getByRole('link', { name: 'Back' }).click();
  await page.getByRole('radio', { name: /it only guesses/ }).check();
  await expect(verdict(page)).toContainText('and so it was');
  await next(page);
  await next(page);
  await page.getByRole('radio').first().check();
  await button(page, 'Train it for 64 epochs').click();
  await expect(verdict(page)).toBeVisible({ timeout: TRAINED });
  await next(page);

  const figures = new Map((await seen(page)).map(([name, here]) => [name!, numbers(here!)]));
  const [training, validation] = [0, 1];
  expect(figures.get('Rate 0.1')![training]).toBeLessThan(15);
  const best = Math.max(figures.get('Rate 0.01')![validation]!, figures.get('Rate 0.001')![validation]!);
  expect(best).toBeGreaterThan(50);
  const slow = figures.get('Rate 0.0001')![validation]!;
  expect(slow).toBeLessThan(best - 5);
  expect(figures.get('Rate 0.0001, 64 epochs')![validation]).toBeGreaterThan(slow + 5);
  await expectNoFindings(page);
});

test('lesson 6: the ANN has the most weights and is not the best on tracks never heard', async ({
  app,
  page,
}) => {
  await app.open('/#/lessons/architectures');
  await page.getByRole('radio', { name: 'CNN' }).check();
  await button(page, 'Count them').click();
  await expect(verdict(page)).toContainText('it was “ANN”');
  await next(page);
  await page.getByRole('radio', { name: 'CNN' }).check();
  await button(page, 'Train all three').click();
  await expect(verdict(page)).toBeVisible({ timeout: TRAINED });
  await next(page);
  await button(page, 'Skip').click();
  await button(page, 'Show the training curves').click();
  await expect(page.getByText(/^It was “ANN”/)).toBeVisible();
  await next(page);
  const rows = await seen(page);
  const [ann, cnn, rnn] = rows.map(([name, here]) => ({
    weights: Number(name!.match(/([\d,]+) weights/)![1]!.replaceAll(',', '')),
    accuracy: numbers(here!)[0]!,
  }));
  expect(ann!.weights).toBeGreaterThan(5 * Math.max(cnn!.weights, rnn!.weights));
  expect(Math.max(cnn!.accuracy, rnn!.accuracy)).toBeGreaterThan(ann!.accuracy);
  await expectNoFindings(page);
});

test('the list, a step before its answer, the note and a wrong link', async ({ app, page }) => {
  await app.open('/#/lessons');
  await expectNoFindings(page);
  await page.getByRole('link', { name: /Learning rate/ }).click();
  const note = button(page, 'Teacher’s note');
  await note.click();
  await expect(note).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('complementary', { name: 'Teacher’s note' })).toContainText('Expect');
  await expectNoFindings(page);
  await app.open('/#/lessons/learning-rate/9');
  await expect(page.getByRole('alert')).toContainText('There is no such step');
  await expectNoFindings(page);
  await page.getByRole('link', { name: 'To the first step' }).click();
  await expect(page.getByText('Step 1 of 4')).toBeVisible();
});
