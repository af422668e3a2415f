// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CutPath } from '../../../../ui/components/cut-path.tsx';
import { ErrorBoundary } from '../../../../ui/components/error-boundary.tsx';
import { LayerItem } from '../../../../ui/components/layer-item.tsx';
import { Meter } from '../../../../ui/components/meter.tsx';
import { NoticeBox } from '../../../../ui/components/notice-box.tsx';
import { Picture } from '../../../../ui/components/picture.tsx';
import { ResizeGrip } from '../../../../ui/components/resize-grip.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a name where there is little room', () => {
  test('is whole in its tooltip, and the last part of a path is cut last', () => {
    render(<CutPath name="color/brand/primary/600" />);
    const whole = screen.getByTitle('color/brand/primary/600');
    expect(whole.textContent).toBe('color/brand/primary/600');
    expect(screen.getByText('/600')).toBe(whole.lastElementChild);
  });

  test.each(['pine', '/pine', 'pine/', 'Fieldwork / Flat and calm'])(
    'without a short last part, as %s, is one piece',
    (name) => {
      render(<CutPath name={name} />);
      expect(screen.getByTitle(name).childElementCount).toBe(0);
    },
  );
});

describe('a picture', () => {
  test('each object URL is released when the bytes change and when the picture goes', () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    const released = vi.spyOn(URL, 'revokeObjectURL');
    const { rerender, unmount } = render(<Picture bytes={new Uint8Array([1])} alt="A heron" />);
    const first = screen.getByRole('img', { name: 'A heron' }).getAttribute('src');
    expect(first).toMatch(/^blob:/);
    rerender(<Picture bytes={new Uint8Array([2])} alt="A heron" />);
    expect(released.mock.calls).toEqual([[first]]);
    unmount();
    expect(released).toHaveBeenCalledTimes(made.mock.calls.length);
  });

  test('an SVG says that it is one, since browsers do not find that out', () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    render(<Picture bytes={new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')} alt="A heron" />);
    expect(made.mock.calls[0]?.[0]).toMatchObject({ type: 'image/svg+xml' });
  });
});

describe('a layer in a list', () => {
  test('shows its size, or in its place why it cannot be used', () => {
    const { rerender } = render(
      <LayerItem name="Cover" icon="image" thumbnail={null} size="1600 × 1067" reason={null} />,
    );
    expect(screen.getByText('1600 × 1067')).toBeTruthy();
    rerender(<LayerItem name="Cover" icon="image" thumbnail={null} size="1600 × 1067" reason="Hidden" />);
    expect(screen.queryByText('1600 × 1067')).toBeNull();
    expect(screen.getByText('Hidden').className).toContain('warning');
  });
});

describe('a notice', () => {
  test('is an alert only where it is urgent, and can be dismissed by name', async () => {
    const dismissed: string[] = [];
    const props = { tone: 'plain', icon: 'info', title: 'Placed beside', text: 'It is read-only.' } as const;
    const { rerender } = render(<NoticeBox {...props} onDismiss={() => dismissed.push('x')} />);
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss: Placed beside' }));
    expect(dismissed).toEqual(['x']);
    rerender(<NoticeBox {...props} urgent />);
    expect(screen.getByRole('alert').textContent).toContain('It is read-only.');
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the meter', () => {
  test('counts finished items', () => {
    render(<Meter label="Done" done={4} of={11} />);
    const meter = screen.getByRole('progressbar', { name: 'Done' });
    expect(meter.getAttribute('aria-valuenow')).toBe('4');
    expect(meter.getAttribute('aria-valuemax')).toBe('11');
  });

  test('of nothing it is empty', () => {
    const { container } = render(<Meter label="Done" done={0} of={0} />);
    expect(container.querySelector('i')?.style.width).toBe('0%');
  });
});

describe('the corner of the window', () => {
  test('dragging it asks for sizes, and the last one is marked', () => {
    const sizes: unknown[] = [];
    const { container } = render(<ResizeGrip onResize={(size, last) => sizes.push([size, last])} />);
    const grip = container.querySelector('.grip');
    if (grip === null) throw new Error('There is no grip.');
    Object.assign(grip, { setPointerCapture: () => {} });
    const { innerWidth, innerHeight } = window;
    const at = (by: number) => ({ pointerId: 1, clientX: innerWidth - 4 + by, clientY: innerHeight - 4 + by });
    fireEvent.pointerMove(grip, at(5));
    expect(sizes).toEqual([]);
    fireEvent.pointerDown(grip, at(0));
    fireEvent.pointerMove(grip, at(10));
    fireEvent.pointerUp(grip, at(20));
    expect(sizes).toEqual([
      [{ width: innerWidth + 10, height: innerHeight + 10 }, false],
      [{ width: innerWidth + 20, height: innerHeight + 20 }, true],
    ]);
  });
});

describe('a fault in drawing', () => {
  test('is told in words, and what broke can be drawn again', async () => {
    let broken = true;
    function Screen() {
      if (broken) throw new Error('no such layer');
      return <p>Drawn</p>;
    }
    render(
      <ErrorBoundary fallback={(message, onRetry) => <button onClick={onRetry}>{message}</button>}>
        <Screen />
      </ErrorBoundary>,
    );
    const again = await screen.findByRole('button', { name: 'no such layer' });
    broken = false;
    await userEvent.click(again);
    expect(screen.getByText('Drawn')).toBeTruthy();
  });
});
