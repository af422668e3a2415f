// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { Slider } from '../../../../ui/components/slider.tsx';

afterEach(cleanup);

function Tolerance({ start }: { start: number }) {
  const [value, setValue] = useState(start);
  return <Slider label="Tolerance" value={value} max={31} words={`ΔE ${value}`} onChange={setValue} />;
}

function slider() {
  return screen.getByRole('slider', { name: 'Tolerance' });
}

describe('a slider', () => {
  test.each([
    ['{ArrowRight}', 13],
    ['{ArrowUp}', 13],
    ['{ArrowLeft}', 11],
    ['{ArrowDown}', 11],
    ['{Shift>}{ArrowRight}{/Shift}', 22],
    ['{Shift>}{ArrowLeft}{/Shift}', 2],
    ['{PageUp}', 22],
    ['{PageDown}{PageDown}', 0],
    ['{Home}', 0],
    ['{End}{ArrowRight}', 31],
    ['x', 12],
  ])('%s leads from 12 to %i', async (keys, expected) => {
    render(<Tolerance start={12} />);
    await userEvent.tab();
    await userEvent.keyboard(keys);
    expect(slider().getAttribute('aria-valuenow')).toBe(String(expected));
    expect(slider().getAttribute('aria-valuetext')).toBe(`ΔE ${expected}`);
  });

  test('follows the pointer only while it is held', () => {
    render(<Tolerance start={12} />);
    Object.assign(slider(), {
      setPointerCapture: () => {},
      getBoundingClientRect: () => ({ left: 100, width: 326 }),
    });
    const now = () => slider().getAttribute('aria-valuenow');
    const at = (clientX: number) => ({ pointerId: 1, clientX });
    fireEvent.pointerMove(slider(), at(300));
    expect(now()).toBe('12');
    fireEvent.pointerDown(slider(), at(108));
    expect(now()).toBe('0');
    fireEvent.pointerMove(slider(), at(108 + 10 * 10));
    expect(now()).toBe('10');
    fireEvent.pointerMove(slider(), at(2000));
    expect(now()).toBe('31');
    fireEvent(slider(), new Event('lostpointercapture'));
    fireEvent.pointerMove(slider(), at(108));
    expect(now()).toBe('31');
  });
});
