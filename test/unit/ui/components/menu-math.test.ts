import { describe, expect, test } from 'vitest';
import { findTyped, menuTop } from '../../../../ui/components/menu-math.ts';

describe('where a menu opens', () => {
  const place = { anchorTop: 200, itemTop: 60, menuHeight: 300, windowHeight: 640 };

  test('its checked item lies over its trigger', () => {
    expect(menuTop(place)).toBe(140);
  });

  test('it stays 8 px inside the window at the top and at the bottom', () => {
    expect(menuTop({ ...place, anchorTop: 20 })).toBe(8);
    expect(menuTop({ ...place, anchorTop: 600 })).toBe(332);
  });

  test('a menu taller than the window starts at its top', () => {
    expect(menuTop({ ...place, menuHeight: 900 })).toBe(8);
  });
});

describe('letters typed into a menu', () => {
  const labels = ['Canvas', 'Hero', 'Header', 'Footer'];

  test('one letter leads to the next item that begins so', () => {
    expect(findTyped(labels, 0, 'h')).toBe(1);
    expect(findTyped(labels, 1, 'h')).toBe(2);
    expect(findTyped(labels, 2, 'h')).toBe(1);
  });

  test('more letters keep the active item while it fits', () => {
    expect(findTyped(labels, 1, 'he')).toBe(1);
    expect(findTyped(labels, 1, 'hea')).toBe(2);
  });

  test('letters that nothing begins with lead nowhere', () => {
    expect(findTyped(labels, 0, 'x')).toBeNull();
    expect(findTyped([], 0, 'x')).toBeNull();
  });
});
