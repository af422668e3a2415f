import { describe, expect, test } from 'vitest';
import { MIXED, SandboxError, SandboxThrow, Thawed, type HostObject } from '../../../figma/sandbox/host-object.ts';
import { constant } from '../../../figma/host/api-object.ts';
import { createBench } from '../host/plugin-bench.ts';

/** An object of the API with whatever members a test needs; unknown ones fail as Figma's nodes do. */
function thing(members: Record<string, unknown>, written: unknown[] = []): HostObject {
  return {
    hostObject: true,
    label: 'thing',
    get(name) {
      if (name in members) return members[name];
      throw new SandboxError(`in get_${name}: no such property '${name}' on THING node`, 'TypeError');
    },
    set(name, value) {
      if (!(name in members)) throw new SandboxError('object is not extensible', 'TypeError');
      written.push(value);
    },
    has: (name) => name in members,
  };
}

async function benchWith(root: HostObject) {
  return createBench({ members: { root: constant(root) } });
}

describe('objects of the API in the sandbox', () => {
  test('the same object of the host is always the same object there', async () => {
    const child = thing({});
    const bench = await benchWith(thing({ child, children: [child], self: () => child }));
    expect(
      await bench.printed(`
        const { child } = figma.root;
        console.log(child === figma.root.child, child === figma.root.children[0], child === figma.root.self(), child === figma.root);
      `),
    ).toEqual(['true true true false']);
  });

  test('row 14 · an unknown property throws, `in` is false for it, and optional chaining does not help', async () => {
    const bench = await benchWith(thing({ name: 'a' }));
    expect(
      await bench.printed(`
        console.log('name' in figma.root, 'children' in figma.root);
        try { figma.root.children?.length } catch (error) { console.log(error instanceof TypeError, error.message) }
      `),
    ).toEqual(['true false', "true in get_children: no such property 'children' on THING node"]);
  });

  test('row 15 · an unknown property cannot be written, defined or deleted', async () => {
    const bench = await benchWith(thing({ name: 'a' }));
    expect(
      await bench.printed(`
        for (const attempt of [
          () => (figma.root.ours = 1),
          () => Object.defineProperty(figma.root, 'ours', { value: 1 }),
          () => delete figma.root.name,
        ]) {
          try { attempt() } catch (error) { console.log(String(error)) }
        }
      `),
    ).toEqual([
      'TypeError: object is not extensible',
      'TypeError: object is not extensible',
      'TypeError: not simulated: deleting a property of an object of the API',
    ]);
  });

  test('an object of the API can be awaited and goes back to the host as itself', async () => {
    const child = thing({});
    const seen: unknown[] = [];
    const bench = await benchWith(thing({ find: async () => child, take: (value: unknown) => void seen.push(value) }));
    await bench.run(`(async () => figma.root.take({ list: [await figma.root.find()] }))()`);
    expect(seen).toEqual([{ list: [child] }]);
  });

  test('every call, read and write is counted by the name of its member', async () => {
    const bench = await benchWith(thing({ name: 'a', touch: () => undefined }));
    await bench.run(`figma.root.touch(); figma.root.touch(); figma.root.name; figma.root.name = 'b'; figma.root.touch`);
    expect(Object.fromEntries(bench.calls)).toMatchObject({ 'thing.touch': 2, 'thing.name': 2 });
  });
});

describe('values on their way into the sandbox', () => {
  test('row 16 · plain data arrives as a fresh copy that is frozen all the way down', async () => {
    const fills = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }];
    const bench = await benchWith(thing({ fills }));
    const lines = await bench.printed(`
      console.log(figma.root.fills === figma.root.fills, Object.isFrozen(figma.root.fills), Object.isFrozen(figma.root.fills[0].color));
      try { figma.root.fills[0].color.r = 0 } catch (error) { console.log(error.name) }
      try { figma.root.fills.push(1) } catch (error) { console.log(error.name) }
    `);
    expect(lines).toEqual(['false true true', 'TypeError', 'TypeError']);
    expect(fills).toEqual([{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }]);
  });

  test('what the host thaws may be changed there, and stays a copy', async () => {
    const paint = { opacity: 1 };
    const bench = await benchWith(thing({ paint: new Thawed(paint) }));
    expect(
      await bench.printed(`const paint = figma.root.paint; paint.opacity = 0.5; console.log(paint.opacity)`),
    ).toEqual(['0.5']);
    expect(paint.opacity).toBe(1);
  });

  test('row 18 · figma.mixed is one symbol, also where the host answers it deep inside', async () => {
    const bench = await benchWith(thing({ fills: MIXED, deep: { list: [MIXED] } }));
    expect(
      await bench.printed(`
        console.log(typeof figma.mixed, figma.root.fills === figma.mixed, figma.root.deep.list[0] === figma.mixed);
        console.log(JSON.stringify({ fills: figma.root.fills }), Symbol('figma.mixed') === figma.mixed);
      `),
    ).toEqual(['symbol true true', '{} false']);
  });

  test('numbers without JSON, undefined, dates and empty bytes keep their value', async () => {
    const values = { nan: NaN, far: Infinity, zero: -0, none: undefined, date: new Date(7), bytes: new Uint8Array(0) };
    const bench = await benchWith(thing({ values }));
    expect(
      await bench.printed(`
        const { nan, far, zero, none, date, bytes } = figma.root.values;
        console.log(Number.isNaN(nan), far === Infinity, Object.is(zero, -0), none === undefined, date.getTime(), bytes instanceof Uint8Array, bytes.length);
      `),
    ).toEqual(['true true true true 7 true 0']);
  });

  test('bytes are copied both ways', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const seen: unknown[] = [];
    const bench = await benchWith(thing({ bytes, take: (value: unknown) => void seen.push(value) }));
    await bench.run(`
      const { bytes } = figma.root; bytes[0] = 9; figma.root.take(bytes); bytes[0] = 8; figma.root.take(bytes.subarray(1));
    `);
    expect(bytes).toEqual(new Uint8Array([1, 2, 3]));
    expect(seen).toEqual([new Uint8Array([9, 2, 3]), new Uint8Array([2, 3])]);
  });

  test('what the simulator cannot carry is a fault of the simulator, and a test hears of it', async () => {
    const bench = await benchWith(thing({ regex: /x/ }));
    await bench.run(`try { figma.root.regex } catch (error) { console.log(error.message) }`);
    expect(bench.log).toEqual(['simulator: RegExp cannot cross into the sandbox']);
    expect(bench.defects).toHaveLength(1);
  });
});

describe('values on their way out of the sandbox', () => {
  test.each([
    ['Symbol()', 'symbol'],
    ['1n', 'bigint'],
    ['new Map()', 'Map'],
    ['new ArrayBuffer(1)', 'ArrayBuffer'],
    ['new Float32Array(1)', 'Float32Array'],
    ['new DataView(new ArrayBuffer(1))', 'DataView'],
    ['(() => { const a = {}; a.a = a; return a })()', 'a cyclic value'],
  ])('%s cannot leave', async (expression, named) => {
    const bench = await benchWith(thing({ take: () => undefined }));
    expect(
      await bench.printed(`try { figma.root.take(${expression}) } catch (error) { console.log(String(error)) }`),
    ).toEqual([`TypeError: Cannot unwrap ${named}`]);
  });

  test('objects leave as plain copies without their prototypes', async () => {
    const written: unknown[] = [];
    const bench = await benchWith(thing({ fills: [] }, written));
    await bench.run(`
      class Paint { constructor() { this.type = 'SOLID' } get hidden() { return 1 } }
      const paint = new Paint(); figma.root.fills = [paint, { u: undefined, n: NaN }]; paint.type = 'changed';
    `);
    expect(written).toEqual([[{ type: 'SOLID' }, { u: undefined, n: NaN }]]);
  });
});

describe('functions, promises and errors', () => {
  test("the plugin's functions can be called by the host, keep their identity and answer values", async () => {
    const kept: unknown[] = [];
    const bench = await benchWith(
      thing({
        keep: (fn: unknown) => void kept.push(fn),
        twice: (fn: (value: unknown) => unknown) => [fn(1), fn({ two: 2 })],
        back: () => kept[0],
      }),
    );
    const lines = await bench.printed(`
      const fn = (value) => value; figma.root.keep(fn); figma.root.keep(fn);
      console.log(figma.root.twice(fn), figma.root.back() === fn);
    `);
    expect(lines).toEqual(['[1,{"two":2}] true']);
    expect(kept[0]).toBe(kept[1]);
  });

  test('errors of the host have the class, name and message that it gave them', async () => {
    const bench = await benchWith(
      thing({
        range: () => {
          throw new SandboxError('too far', 'RangeError');
        },
        bare: () => {
          throw new SandboxThrow({ code: 7 });
        },
      }),
    );
    expect(
      await bench.printed(`
        try { figma.root.range() } catch (error) { console.log(error instanceof RangeError, String(error)) }
        try { figma.root.bare() } catch (error) { console.log(error instanceof Error, error) }
      `),
    ).toEqual(['true RangeError: too far', 'false {"code":7}']);
  });

  test("errors of the plugin keep their name and message through the host's hands", async () => {
    const caught: unknown[] = [];
    const bench = await benchWith(
      thing({
        through: (fn: () => unknown) => fn(),
        catches(fn: () => unknown) {
          try {
            fn();
          } catch (error) {
            caught.push(error);
          }
        },
      }),
    );
    const lines = await bench.printed(`
      const fail = () => { throw new TypeError('mine') };
      figma.root.catches(fail);
      try { figma.root.through(fail) } catch (error) { console.log(error instanceof TypeError, error.message) }
    `);
    expect(lines).toEqual(['true mine']);
    expect(caught).toMatchObject([{ name: 'TypeError', message: 'mine' }]);
  });

  test('promises cross both ways, fulfilled and rejected', async () => {
    const heard: unknown[] = [];
    const bench = await benchWith(
      thing({
        good: async () => ({ bytes: new Uint8Array([5]) }),
        bad: async () => {
          throw new SandboxError('refused');
        },
        listen(promise: Promise<unknown>) {
          promise.then(
            (value) => heard.push(value),
            (error: unknown) => heard.push(error),
          );
        },
      }),
    );
    const lines = await bench.printed(`
      figma.root.good().then((value) => console.log(value.bytes[0], Object.isFrozen(value)));
      figma.root.bad().catch((error) => console.log(error.message));
      figma.root.listen(Promise.resolve(3));
      figma.root.listen((async () => { throw new Error('late') })());
    `);
    expect(lines).toEqual(['5 true', 'refused']);
    expect(heard).toMatchObject([3, { message: 'late' }]);
  });

  test('an error of the simulator itself is never taken for one of Figma', async () => {
    const bench = await benchWith(
      thing({
        broken: () => {
          throw new Error('a bug');
        },
      }),
    );
    await bench.run(`try { figma.root.broken() } catch (error) { console.log('caught') }`);
    expect(bench.log).toEqual(['caught']);
    expect(bench.defects).toMatchObject([{ message: 'a bug' }]);
  });
});
