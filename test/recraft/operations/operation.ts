import type { RequestBody } from '../request-body.ts';

/** A file that Recraft made. */
export interface ResultFile {
  readonly kind: 'svg' | 'png' | 'webp';
  readonly bytes: Uint8Array;
}

/** What a valid request costs. */
export interface Charge {
  readonly model: string | null;
  readonly images: number;
  readonly units: number;
  /** The picture that was sent, where it is worked on: its size in pixels. */
  readonly input?: { readonly width: number; readonly height: number } | undefined;
}

/** A request for pictures that was found valid: what it costs, and the work itself. */
export interface PaidJob extends Charge {
  readonly delivery: 'url' | 'b64_json';
  /** Fields that the answer has besides the usual ones. Made when the work is charged. */
  more?(now: number): object;
  draw(): Promise<readonly ResultFile[]>;
}

/** A request for something else than pictures. */
interface ValueJob extends Charge {
  /** The answer but for its `credits`. Made when the work is charged. */
  value(now: number): object;
}

/** One that brings pictures. */
export type PictureOperation = Extract<Operation, { answers: 'data' | 'image' }>;

/** One paid endpoint. `read` throws a Refusal for a request that the vendor refuses. */
export type Operation = {
  /** Schemas of the vendor's description for the two forms of its body. */
  readonly schemas: { readonly json: string; readonly multipart: string };
} & (
  | {
      /** Whether results come as a list in `data` or as the one `image`. */
      readonly answers: 'data' | 'image';
      read(body: RequestBody): Promise<PaidJob>;
    }
  | {
      readonly answers: 'value';
      read(body: RequestBody): Promise<ValueJob>;
    }
);
