import sharp from 'sharp';
import { openRecraft } from '../../kit/recraft.ts';
import { virtualClock } from '../../kit/clock.ts';
import type { VirtualClock } from '../../kit/clock.ts';
import type { RecraftOptions, SimulatedRecraft } from '../../recraft/types.ts';

export const HOST = 'https://external.api.recraft.ai';

/** An answer as a test looks at it: its text, and its JSON where it is some. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly json: unknown;
}

/** A simulated Recraft, its clock, and short ways to call it as a page would. */
export interface Client {
  readonly recraft: SimulatedRecraft;
  readonly clock: VirtualClock;
  readonly fetch: typeof fetch;
  readonly setOnline: (online: boolean) => void;
  readonly get: (path: string, token?: string) => Promise<Answer>;
  readonly post: (path: string, body: Readonly<Record<string, unknown>> | FormData) => Promise<Answer>;
  readonly generate: (fields?: Readonly<Record<string, unknown>>, path?: string) => Promise<Answer>;
}

export async function openClient(options: Partial<RecraftOptions> = {}): Promise<Client> {
  const clock = virtualClock();
  const { recraft, fetch, setOnline } = await openRecraft({ clock, ...options });
  const call = async (path: string, token: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${token}`);
    return readAnswer(await fetch(HOST + path, { ...init, headers }));
  };
  const post: Client['post'] = (path, body) =>
    body instanceof FormData
      ? call(path, recraft.token, { method: 'POST', body })
      : call(path, recraft.token, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'Content-Type': 'application/json' },
        });
  return {
    recraft,
    clock,
    fetch,
    setOnline,
    get: (path, token = recraft.token) => call(path, token),
    post,
    generate: (fields = {}, path = '/v1/images/generations') =>
      post(path, { prompt: 'a fox', model: 'recraftv4_1_vector', response_format: 'b64_json', ...fields }),
  };
}

export async function readAnswer(response: Response): Promise<Answer> {
  const type = response.headers.get('content-type') ?? '';
  const text = await response.text();
  const json: unknown = type.startsWith('application/json') ? JSON.parse(text) : null;
  return { status: response.status, type, text, json };
}

/** The files of an answer in base64, in order. */
export function filesOf({ text }: Answer): Buffer[] {
  return [...text.matchAll(/"b64_json":"([^"]*)"/g)].map(([, base64 = '']) => Buffer.from(base64, 'base64'));
}

/** The first file of an answer as text. */
export function svgOf(answer: Answer): string {
  return filesOf(answer)[0]?.toString('utf8') ?? '';
}

/** A PNG of one color with a disc of another in its middle. */
export async function discPng(width = 256, height = width, paper = '#f4efe6', disc = '#1e5bd6'): Promise<Buffer> {
  const radius = Math.min(width, height) / 4;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${paper}"/><circle cx="${width / 2}" cy="${height / 2}" r="${radius}" fill="${disc}"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

export function dataUrl(bytes: Uint8Array, type = 'image/png'): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
