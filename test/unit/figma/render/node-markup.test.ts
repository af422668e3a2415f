import { describe, expect, test } from 'vitest';
import { nodeMarkup } from '../../../figma/render/node-markup.ts';
import { RED_TO_BLUE } from './drawn.ts';
import { at, makeScene, solid, testFont } from './scene.ts';

const font = testFont();

describe('markup for a canvas', () => {
  test('is in page coordinates and names its nodes where asked', () => {
    const scene = makeScene();
    const frame = { width: 50, height: 50, relativeTransform: at(40, 30), fills: [solid('white')] };
    scene.add({ id: '1:2', type: 'FRAME', ...frame });
    scene.add({ id: '1:3', type: 'RECTANGLE', ...frame, relativeTransform: at(1, 2) }, '1:2');
    const named = nodeMarkup(scene, '1:3', { font, nodeIds: true });
    expect(named).toContain('data-node-id="1:3"');
    expect(named).toContain('matrix(1 0 0 1 40 30)');
    expect(nodeMarkup(scene, '1:3', { font })).not.toContain('data-node-id');
  });

  test('of two nodes can stand in one page: no id twice', () => {
    const scene = makeScene();
    for (const id of ['1:2', '1:3']) {
      const fills = [RED_TO_BLUE, RED_TO_BLUE];
      scene.add({ id, type: 'RECTANGLE', width: 5, height: 5, relativeTransform: at(0, 0), fills });
    }
    const both = nodeMarkup(scene, '1:2', { font }) + nodeMarkup(scene, '1:3', { font });
    const ids = [...both.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });

  test('is empty for what cannot be seen', () => {
    const scene = makeScene();
    scene.add({ id: 'r', type: 'RECTANGLE', width: 5, height: 5, relativeTransform: at(0, 0), fills: [] });
    expect(nodeMarkup(scene, 'r', { font })).toBe('<g/>');
  });
});
