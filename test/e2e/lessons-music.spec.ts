import type { Page } from '@playwright/test';
import { expect, test } from './base.ts';
import { button, cells, expectNoFindings, next, numbers, seen, verdict } from './lesson.ts';

/** Longest wait for a lesson's runs, on a machine that does other things too. */
const TRAINED = 200_000;

/** Says something and has it answered. @param buttons that lead to the answer, in their order */
async function predict(page: Page, choice: string | RegExp, ...buttons: string[]) {
  await expect(verdict(page)).toHaveCount(0);
  await page.getByRole('radio', { name: choice }).check();
  for (const name of buttons) await button(page, name).click({ timeout: TRAINED });
  await expect(verdict(page)).toBeVisible({ timeout: TRAINED });
}
test('lesson 4: split by clip flatters; on fresh tracks the two are close', async ({ app, page }) => {
  test.setTimeout(300_000);
  await app.open('/#/lessons/leak');
  await expect(
    page.getByRole('img', { name: /^Split by clip\. 6 of 6 tracks have clips on both/ }),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: /^Split by track\. 0 of 6/ })).toBeVisible();
  await expectNoFindings(page);
  await predict(page, '5 to 20 points better', 'Train both');
  await expectNoFindings(page);

  await next(page);
  // Nothing of the truth is shown before it is asked for.
  await expect(page.getByRole('table')).toContainText('–');
  await predict(page, 'They cannot be told apart', 'Ask both about fresh tracks');
  const table = await cells(page, 'What validation said, and what is true');
  const [clip, track] = table.map(([, said, fresh]) => ({
    said: numbers(said!)[0]!,
    fresh: numbers(fresh!)[0]!,
  }));
  expect(clip!.said - track!.said).toBeGreaterThan(10);
  expect(clip!.said - clip!.fresh).toBeGreaterThan(10);
  expect(track!.said - track!.fresh).toBeLessThan(clip!.said - clip!.fresh);
  await expectNoFindings(page);

  await next(page);
  await predict(page, 'About as many', 'Show what was measured');
  await expect(verdict(page)).toContainText('it was “About half of that”');
  await expect(page.getByRole('table')).toContainText('39 %');
  await expectNoFindings(page);
  await next(page);
  const flattered = (await seen(page)).map(([, figures]) => numbers(figures!).at(-1)!);
  expect(flattered).toEqual([clip!.said - clip!.fresh, Math.abs(track!.said - track!.fresh)]);
  await expectNoFindings(page);
  await page.getByRole('link', { name: 'Back' }).click();
  await page.getByRole('link', { name: 'the leak experiments' }).click();
  await expect(page).toHaveURL(/#\/experiments\/sweeps/);
});

test('lesson 5: the most confused cell is heard, and Grad-CAM shows what its answer rests on', async ({
  app,
  page,
}) => {
  test.setTimeout(300_000);
  await app.open('/#/lessons/confusion');
  await predict(page, 'Two others', 'Train it');
  const [count, of] = numbers((await verdict(page).textContent())!.split('. ').at(-1)!);
  expect(count).toBeGreaterThan(0);
  // Ten genres of 6 tracks of 6 clips validate.
  expect(of).toBe(36);
  const pressed = page.getByRole('table').getByRole('button', { pressed: true });
  await expect(pressed).toHaveText(String(count));
  await expectNoFindings(page);

  await next(page);
  await expect(page.getByRole('button', { name: /^Play/ })).toHaveCount(2);
  await predict(page, 'Track B', 'Show which');
  await expect(page.getByRole('region', { name: /^For comparison/ })).toContainText('clips were taken for');
  await page.getByRole('button', { name: 'Play Track A' }).click();
  await expect(page.getByRole('button', { name: 'Pause Track A' })).toBeVisible();
  await expectNoFindings(page);

  await next(page);
  await expect(page.getByText(/^Orange:/)).toHaveCount(0);
  await predict(page, /^Low/, 'Show what it heard');
  const heard = page.getByText(/^Orange: what speaks for [a-z]+ to this network/);
  const share = numbers((await heard.textContent())!).at(-1)!;
  expect(share).toBeGreaterThan(0);
  const part = page.getByRole('button', { name: /^Play part/ }).first();
  await part.click();
  await expect(part).toHaveAttribute('aria-pressed', 'true');
  await expectNoFindings(page);
  // The other genre has a map of its own.
  const wrong = await heard.textContent();
  await page
    .getByRole('radiogroup', { name: 'What speaks for' })
    .getByText(/What speaks for/)
    .last()
    .click();
  await expect(heard).not.toHaveText(wrong!);

  await next(page);
  await expect(page.getByRole('table')).toContainText(`${share} % of it`);
  const rows = await seen(page);
  expect(numbers(rows[1]![1]!).slice(0, 2)).toEqual([count, 36]);
  await expectNoFindings(page);
});

test('lesson 7: wrong labels, known artists, and who loses by the vote', async ({ app, page }) => {
  test.setTimeout(400_000);
  await app.open('/#/lessons/whose-genre');
  await predict(page, /^No worse/, 'Train all three');
  await expectNoFindings(page);
  await next(page);
  await predict(page, /^No better/, 'Train it');
  await expectNoFindings(page);
  await next(page);
  await predict(page, 'About 300', 'Show its faults');
  await expect(verdict(page)).toContainText('The lists keep 930: 70 are left out.');
  await expectNoFindings(page);
  await next(page);
  await predict(page, /^Every genre/, 'Let them vote');
  const recalls = (await cells(page, 'How often each genre is recognised')).map(([genre, ...shares]) => ({
    genre,
    gain: numbers(shares[2]!)[0]! - numbers(shares[0]!)[0]!,
  }));
  expect(recalls).toHaveLength(10);
  const gains = recalls.map(({ gain }) => gain);
  await expectNoFindings(page);

  await next(page);
  const rows = new Map((await seen(page)).map(([what, here]) => [what!, here!]));
  const accuracy = (what: string) => numbers(rows.get(what)!)[0]!;
  expect(accuracy('40 % wrong labels')).toBeLessThan(accuracy('No wrong labels') - 10);
  expect(accuracy('Songs by artists that it never heard')).toBeLessThan(
    accuracy('Songs by artists that it trained on') - 10,
  );
  // The genres that the table has as the winner and the loser, within a point of rounding.
  const [most, least] = rows.get('The vote, with 40 % wrong labels')!.split(', ');
  const named = (text: string) => recalls.find(({ genre }) => text.startsWith(genre!))!.gain;
  expect(named(most!)).toBeGreaterThanOrEqual(Math.max(...gains) - 1);
  expect(named(least!)).toBeLessThanOrEqual(Math.min(...gains) + 1);
  await expectNoFindings(page);
});
