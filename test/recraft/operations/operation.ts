import type { RequestBody } from '../request-body.ts';

/** A file that Recraft made. */
export interface ResultFile {
  readonly kind: 'svg' | 'png' | 'webp';
  readonly bytes: Uint8Array;
}

/** A request that was found valid: what it costs, and the work itself. */
export interface PaidJob {
  readonly model: string | null;
  readonly images: number;
  readonly units: number;
  readonly delivery: 'url' | 'b64_json';
  draw(): Promise<readonly ResultFile[]>;
}

/** One paid endpoint. `read` throws a Refusal for a request that the vendor refuses. */
export interface Operation {
  /** Schemas of the vendor's description for the two forms of its body. */
  readonly schemas: { readonly json: string; readonly multipart: string };
  /** Whether results come as a list in `data` or as the one `image`. */
  readonly answers: 'data' | 'image';
  read(body: RequestBody): Promise<PaidJob>;
}
