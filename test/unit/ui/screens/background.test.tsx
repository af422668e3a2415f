// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import type { Layer } from '../../../../plugin/protocol/contract.ts';
import type { CutNote } from '../../../../plugin/protocol/cutting.ts';
import { pixelWords, readPixels } from '../../../../ui/screens/background/fate-words.ts';
import { openPanel } from './panel/open-panel.tsx';
import { layer, type SignalApp } from './signal-app.ts';

afterEach(cleanup);

const image = { paint: 1, width: 2400, height: 1700 };
const among = [
  { paint: 1, hash: 'top', width: 2400, height: 1700 },
  { paint: 0, hash: 'low', width: 800, height: 600 },
];
const cut: CutNote = { job: 'j1', hash: 'top', result: 'cut', grow: 2, feather: 1 };
const dot = Uint8Array.of(1);

/** The Background screen over these layers. */
function openOn(...layers: readonly Layer[]) {
  return openPanel((app) => {
    app.command.value = 'background';
    app.selection.value = { pageId: '0:1', layers, frame: null };
    for (const { id } of layers) app.previews.set(id, { before: dot, after: dot });
  });
}

const orderButton = () => screen.getByRole('button', { name: /^Remove background/ });

describe('which of several images is cut out', () => {
  test('is the topmost one, until another is chosen', async () => {
    const { app } = openOn(layer({ id: 'a', image: { ...image, among } }));
    expect(screen.getByRole('button', { name: /Image fill/ }).textContent).toContain('1 of 2');
    await userEvent.click(screen.getByRole('button', { name: /Image fill/ }));
    await userEvent.click(screen.getByRole('option', { name: /Image 2 from the top/ }));
    await userEvent.click(orderButton());
    expect(app.calls).toMatchObject([
      ['removeBackground', { layerIds: ['a'], fills: { a: { paint: 0, hash: 'low' } } }],
    ]);
  });

  test('is no question where there is one', () => {
    openOn(layer({ id: 'a', image }));
    expect(screen.queryByRole('button', { name: /Image fill/ })).toBeNull();
  });
});

describe('before a first result', () => {
  test('an animated picture is named; one that is done is not', async () => {
    const app = (made: SignalApp) => {
      made.command.value = 'background';
      made.selection.value = {
        pageId: '0:1',
        layers: [layer({ id: 'a', name: 'Loop', image }), layer({ id: 'b', image, cut })],
        frame: null,
      };
      made.animated.push({ layerId: 'a', paint: 1 }, { layerId: 'b', paint: 1 });
    };
    openPanel(app);
    expect((await screen.findByText(/animated GIF/)).textContent).toBe(
      '“Loop” is an animated GIF: only its first frame is used.',
    );
  });

  test('kind and edge are those of the next order, and are remembered', async () => {
    const { app } = openOn(layer({ id: 'a', image }));
    await userEvent.click(screen.getByRole('radio', { name: 'Mask' }));
    screen.getByRole('slider', { name: 'Grow or shrink' }).focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await userEvent.click(orderButton());
    const cutting = { result: 'mask', grow: -2, feather: 0 };
    expect(app.preferences.value.cutting).toEqual(cutting);
    expect(app.calls.at(-1)).toMatchObject(['removeBackground', { cutting }]);
    expect(screen.queryByRole('slider', { name: 'Compare with the original' })).toBeNull();
  });
});

describe('a result', () => {
  test('is not ordered again: what is left is counted and priced', async () => {
    const { app } = openOn(layer({ id: 'a', image, cut }), layer({ id: 'b', image }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove background, 10 units, 1 cent' }));
    expect(app.calls.filter(([name]) => name === 'removeBackground').map(([, order]) => order)).toMatchObject([
      { layerIds: ['b'] },
    ]);
  });

  test('alone leaves the button off', () => {
    openOn(layer({ id: 'a', image, cut }));
    expect(orderButton().getAttribute('aria-disabled')).toBe('true');
  });

  test('has its own edge, which is redone when it is settled', async () => {
    const { app } = openOn(layer({ id: 'a', image, cut }));
    const slider = screen.getByRole('slider', { name: 'Grow or shrink' });
    expect(slider.getAttribute('aria-valuetext')).toBe('2 px');
    slider.focus();
    await userEvent.keyboard('{ArrowRight>3/}');
    expect(app.calls.filter(([name]) => name === 'recut')).toEqual([
      ['recut', 'a', { result: 'cut', grow: 5, feather: 1 }],
    ]);
    expect(app.preferences.value.cutting.grow).toBe(0);
    const field = screen.getByRole('textbox', { name: 'Feather, in pixels' });
    await userEvent.clear(field);
    await userEvent.type(field, '12{Enter}');
    expect(app.calls).toContainEqual(['recut', 'a', { result: 'cut', grow: 5, feather: 12 }]);
  });

  test('becomes a mask at once and for free', async () => {
    const { app } = openOn(layer({ id: 'a', image, cut }));
    await userEvent.click(screen.getByRole('radio', { name: 'Mask' }));
    expect(app.calls).toContainEqual(['recut', 'a', { result: 'mask', grow: 2, feather: 1 }]);
  });

  test('is compared with the original by a handle: arrows, Home and End', async () => {
    openOn(layer({ id: 'a', name: 'Plant', image, cut }));
    const handle = await screen.findByRole('slider', { name: 'Compare with the original' });
    expect(screen.getByRole('img', { name: 'Plant, without its background' })).toBeTruthy();
    handle.focus();
    await userEvent.keyboard('{ArrowLeft}{Shift>}{ArrowLeft}{/Shift}');
    expect(handle.getAttribute('aria-valuenow')).toBe('39');
    await userEvent.keyboard('{End}');
    expect(handle.getAttribute('aria-valuenow')).toBe('100');
    await userEvent.keyboard('{Home}');
    expect(handle.getAttribute('aria-valuenow')).toBe('0');
  });

  test('gives way to the original while C is held, but not while somebody types', async () => {
    openOn(layer({ id: 'a', image, cut }));
    const handle = await screen.findByRole('slider', { name: 'Compare with the original' });
    const split = () => handle.parentElement?.style.getPropertyValue('--split');
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(split()).toBe('100%');
    fireEvent.keyUp(document.body, { key: 'c' });
    expect(split()).toBe('50%');
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Feather, in pixels' }), { key: 'c' });
    fireEvent.keyDown(document.body, { key: 'c', metaKey: true });
    expect(split()).toBe('50%');
  });
});

describe('pixels', () => {
  test.each([
    ['4', 4],
    ['-3 px', -3],
    ['−3px', -3],
    [' + 7 ', 7],
    ['2.6', 2],
    ['', null],
    ['wide', null],
  ])('“%s” is read as %s', (text, value) => {
    expect(readPixels(text)).toBe(value);
  });

  test('are written with a true minus', () => {
    expect([pixelWords(0), pixelWords(12), pixelWords(-4)]).toEqual(['0 px', '12 px', '−4 px']);
  });
});
