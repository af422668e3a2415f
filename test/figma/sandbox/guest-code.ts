/**
 * The guest's half of the boundary, as text: it runs inside QuickJS, before the plugin, and leaves nothing behind but the globals that it is told
 * to install. Values cross as JSON (`wire.ts` says how); bytes go beside it. It is handed `request`, `putBytes` and `takeBytes`, and answers
 * the one function by which the host comes in.
 */
export const GUEST_CODE = String.raw`(function (request, putBytes, takeBytes) {
  'use strict';
  const MIXED = Symbol('figma.mixed');
  const ERRORS = { Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError };
  const { stringify, parse } = JSON;
  const { freeze, keys, getPrototypeOf, defineProperty } = Object;
  const tagOf = (value) => Object.prototype.toString.call(value).slice(8, -1);

  const objectIds = new WeakMap();
  const objects = new Map();
  const hostFunctionIds = new WeakMap();
  const hostFunctions = new Map();
  const ownFunctionIds = new WeakMap();
  const ownFunctions = new Map();
  const waiting = new Map();
  let lastId = 0;

  function ownFunctionId(fn) {
    let id = ownFunctionIds.get(fn);
    if (id === undefined) {
      id = ++lastId;
      ownFunctionIds.set(fn, id);
      ownFunctions.set(id, fn);
    }
    return id;
  }

  function encodeObject(value, path) {
    const id = objectIds.get(value);
    if (id !== undefined) return { $: 'object', id };
    if (path.includes(value)) throw new TypeError('Cannot unwrap a cyclic value');
    const tag = tagOf(value);
    if (tag === 'Uint8Array') {
      if (value.length === 0) return { $: 'bytes', at: -1 };
      return { $: 'bytes', at: putBytes(value.slice().buffer) };
    }
    if (tag === 'Date') return { $: 'date', at: value.getTime() };
    if (tag === 'Promise') return encodePromise(value);
    const inner = path.concat([value]);
    if (Array.isArray(value)) return Array.from(value, (item) => encode(item, inner));
    if (tag !== 'Object' && tag !== 'Error') throw new TypeError('Cannot unwrap ' + tag);
    const plain = {};
    for (const key of keys(value)) {
      if (key === '$' || key === '__proto__') throw new TypeError('Cannot unwrap a key named ' + key);
      plain[key] = encode(value[key], inner);
    }
    return plain;
  }

  function encodePromise(promise) {
    const id = ++lastId;
    promise.then(
      (value) => settle(id, () => ({ value: encode(value, []) })),
      (reason) => settle(id, () => ({ error: encodeError(reason) })),
    );
    return { $: 'promise', id };
  }

  function settle(id, outcome) {
    let text;
    try {
      text = stringify(outcome());
    } catch (error) {
      text = stringify({ error: encodeError(error) });
    }
    request('settle', id, '', text);
  }

  function encode(value, path) {
    switch (typeof value) {
      case 'undefined':
        return { $: 'undefined' };
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0) ? value : { $: 'number', text: Object.is(value, -0) ? '-0' : String(value) };
      case 'symbol':
        if (value === MIXED) return { $: 'mixed' };
        throw new TypeError('Cannot unwrap symbol');
      case 'bigint':
        throw new TypeError('Cannot unwrap bigint');
      case 'function': {
        const id = hostFunctionIds.get(value);
        return id === undefined ? { $: 'guest', id: ownFunctionId(value) } : { $: 'host', id };
      }
      case 'object':
        return value === null ? null : encodeObject(value, path);
      default:
        return value;
    }
  }

  function encodeError(reason) {
    if (tagOf(reason) === 'Error' && objectIds.get(reason) === undefined) {
      return { name: String(reason.name), message: String(reason.message), stack: String(reason.stack) };
    }
    return { value: encode(reason, []) };
  }

  function decodeError(error) {
    if ('value' in error) return decode(error.value, false);
    const made = new (ERRORS[error.name] || Error)(error.message);
    if (made.name !== error.name) made.name = error.name;
    return made;
  }

  function decode(wire, frozen) {
    if (typeof wire !== 'object' || wire === null) return wire;
    const close = frozen ? freeze : (value) => value;
    if (Array.isArray(wire)) return close(wire.map((item) => decode(item, frozen)));
    switch (wire.$) {
      case undefined: {
        const plain = {};
        for (const key of keys(wire)) plain[key] = decode(wire[key], frozen);
        return close(plain);
      }
      case 'undefined':
        return undefined;
      case 'number':
        return Number(wire.text);
      case 'bytes':
        return new Uint8Array(wire.at === -1 ? 0 : takeBytes(wire.at));
      case 'date':
        return new Date(wire.at);
      case 'mixed':
        return MIXED;
      case 'thawed':
        return decode(wire.value, false);
      case 'object':
        return proxyOf(wire.id);
      case 'host':
        return hostFunction(wire.id);
      case 'guest':
        return ownFunctions.get(wire.id);
      case 'promise':
        return new Promise((resolve, reject) => waiting.set(wire.id, { resolve, reject }));
      default:
        throw new TypeError('simulator: unknown wire ' + wire.$);
    }
  }

  function ask(op, id, name, body) {
    const answer = parse(request(op, id, name, body));
    if (answer.error !== undefined) throw decodeError(answer.error);
    return decode(answer.value, true);
  }

  function hostFunction(id) {
    let fn = hostFunctions.get(id);
    if (fn === undefined) {
      fn = (...args) => ask('call', id, '', stringify(args.map((arg) => encode(arg, []))));
      hostFunctions.set(id, fn);
      hostFunctionIds.set(fn, id);
    }
    return fn;
  }

  function refuse(what) {
    return () => {
      throw new TypeError(what);
    };
  }

  function proxyOf(id) {
    let proxy = objects.get(id);
    if (proxy === undefined) {
      proxy = new Proxy({}, {
        // Awaiting an object of the API asks it for "then", and printing it for symbols: neither is a member.
        get: (_, name) => (typeof name === 'symbol' || name === 'then' ? undefined : ask('get', id, name, '')),
        set: (_, name, value) => {
          if (typeof name === 'symbol') throw new TypeError('object is not extensible');
          ask('set', id, name, stringify(encode(value, [])));
          return true;
        },
        has: (_, name) => typeof name !== 'symbol' && ask('has', id, name, ''),
        defineProperty: refuse('object is not extensible'),
        deleteProperty: refuse('not simulated: deleting a property of an object of the API'),
        ownKeys: refuse('not simulated: listing the keys of an object of the API'),
        getOwnPropertyDescriptor: refuse('not simulated: describing a property of an object of the API'),
        setPrototypeOf: refuse('object is not extensible'),
        preventExtensions: refuse('not simulated: freezing an object of the API'),
      });
      objects.set(id, proxy);
      objectIds.set(proxy, id);
    }
    return proxy;
  }

  function show(value) {
    if (typeof value === 'string') return value;
    if (typeof value === 'object' && value !== null && objectIds.get(value) !== undefined) return '[object of the API]';
    if (tagOf(value) === 'Error') return value.name + ': ' + value.message;
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value !== 'object') return String(value);
    try {
      return stringify(value);
    } catch (error) {
      return '[' + tagOf(value) + ']';
    }
  }

  function makeConsole() {
    const print = (level) => (...values) => void request('log', 0, level, values.map(show).join(' '));
    const made = {};
    for (const level of ['log', 'error', 'info', 'warn']) made[level] = print(level);
    made.assert = (holds, ...values) => (holds ? undefined : print('error')('Assertion failed', ...values));
    made.clear = () => undefined;
    return freeze(made);
  }

  // The host's clock, so that what the plugin measures is what a test lets pass.
  function clockedDate() {
    const now = () => parse(request('now', 0, '', '')).value;
    return new Proxy(Date, {
      get: (target, name) => (name === 'now' ? now : target[name]),
      construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
      apply: () => new Date(now()).toString(),
    });
  }

  function install(globals) {
    // Newer than what Figma promises, or not listed by it (guess); QuickJS brings them.
    for (const name of ['SharedArrayBuffer', 'Float16Array', 'Iterator']) delete globalThis[name];
    const values = decode(globals, true);
    const define = (name, value) => defineProperty(globalThis, name, { value, writable: false, configurable: false, enumerable: true });
    for (const name of keys(values)) define(name, values[name]);
    define('console', makeConsole());
    define('Date', clockedDate());
  }

  function settled(id, outcome) {
    const promise = waiting.get(id);
    waiting.delete(id);
    if (outcome.error !== undefined) promise.reject(decodeError(outcome.error));
    else promise.resolve(decode(outcome.value, true));
    return undefined;
  }

  function enter(op, id, body) {
    if (op === 'install') return install(body);
    if (op === 'settled') return settled(id, body);
    return ownFunctions.get(id)(...body.map((arg) => decode(arg, true)));
  }

  return (op, id, text) => {
    try {
      return stringify({ value: encode(enter(op, id, parse(text)), []) });
    } catch (error) {
      return stringify({ error: encodeError(error) });
    }
  };
})`;
