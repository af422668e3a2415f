// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Drawing } from '../../../../ui/components/drawing.tsx';
import { Switch } from '../../../../ui/components/switch.tsx';
import { WeightBar } from '../../../../ui/components/weight-bar.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a drawing', () => {
  test('is an image whose address is released when it changes and when it goes', async () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    const released = vi.spyOn(URL, 'revokeObjectURL');
    const { rerender, unmount } = render(<Drawing svg="<svg/>" alt="Before" />);
    const first = screen.getByRole('img', { name: 'Before' }).getAttribute('src');
    const blob = made.mock.calls[0]?.[0];
    expect(blob instanceof Blob && blob.type).toBe('image/svg+xml');
    rerender(<Drawing svg="<svg><g/></svg>" alt="Before" />);
    expect(released.mock.calls).toEqual([[first]]);
    unmount();
    expect(released).toHaveBeenCalledTimes(made.mock.calls.length);
  });
});

describe('a bar of weights', () => {
  const parts = [
    { color: '#1f6f5c', share: 0.75 },
    { color: '#f2643d', share: 0.25 },
  ];

  test('gives each color its share of the width', () => {
    const { container } = render(<WeightBar label={null} parts={parts} />);
    expect([...container.querySelectorAll('i')].map(({ style }) => style.flexGrow)).toEqual(['0.75', '0.25']);
    expect(container.querySelector('.weights')?.getAttribute('aria-hidden')).toBe('true');
  });

  test('is a picture with a name where no words say the same', () => {
    render(<WeightBar label="Colors before" parts={parts} />);
    expect(screen.getByRole('img', { name: 'Colors before' })).toBeTruthy();
  });

  test('leaves out the gaps where so many would take more room than the colors', () => {
    const many = Array.from({ length: 200 }, () => ({ color: '#000000', share: 1 }));
    const { container } = render(<WeightBar label={null} parts={many} />);
    expect(container.querySelector('.many')).not.toBeNull();
  });
});

describe('a switch', () => {
  test('says whether it is on, and acts at once', async () => {
    const changes: boolean[] = [];
    render(<Switch label="Match brand colors" on={false} onChange={(on) => changes.push(on)} />);
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(changes).toEqual([true]);
    expect(screen.getByRole('switch', { name: 'Match brand colors' }).getAttribute('aria-checked')).toBe('false');
  });
});
