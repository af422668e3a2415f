import { describe, expect, test } from 'vitest';
import { createBudgetModel } from '../../../../../ui/screens/account/budget.ts';
import { createSignalApp } from '../signal-app.ts';

function setUp(budget: number | null) {
  const app = createSignalApp();
  app.preferences.value = { ...app.preferences.value, budget };
  return { model: createBudgetModel(app), stored: () => app.preferences.value.budget };
}

describe('the budget of a run', () => {
  test('is off until it is turned on, and remembers its number', () => {
    const { model, stored } = setUp(null);
    expect([model.on.value, model.draft.value]).toEqual([false, '500']);
    model.turn(true);
    expect(stored()).toBe(500);
    model.write('1200');
    model.commit();
    model.turn(false);
    expect([stored(), model.draft.value]).toEqual([null, '1200']);
    model.turn(true);
    expect(stored()).toBe(1200);
  });

  test.each([
    ['800', 800],
    [' 1,200 ', 1200],
    ['10 000', 10_000],
    ['1', 1],
  ])('takes “%s”', (text, units) => {
    const { model, stored } = setUp(500);
    model.write(text);
    expect(stored()).toBe(500);
    model.commit();
    expect([stored(), model.draft.value, model.error.value]).toEqual([units, String(units), null]);
  });

  test.each(['', 'many', '0', '-5', '1.5', '1e3', '12,00', '10000001'])('refuses “%s” in a sentence', (text) => {
    const { model, stored } = setUp(500);
    model.write(text);
    model.commit();
    expect([stored(), model.draft.value]).toEqual([500, text]);
    expect(model.error.value).toMatch(/whole number of units/);
    model.write('600');
    expect(model.error.value).toBeNull();
  });
});
