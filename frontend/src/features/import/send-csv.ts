import * as v from 'valibot';
import { NetworkError } from '@/lib/graphql/errors';

const count = v.optional(v.number(), 0);

const detailsSchema = v.optional(
  v.array(v.object({ code: v.string(), column: v.string(), message: v.string() })),
  () => [],
);

const resultSchema = v.object({
  type: v.literal('result'),
  dryRun: v.boolean(),
  strict: v.optional(v.boolean(), false),
  lines: v.number(),
  stored: v.number(),
  existing: v.number(),
  rejected: v.number(),
  problems: v.optional(
    v.nullable(
      v.array(v.object({ line: v.number(), code: v.string(), message: v.string(), details: detailsSchema })),
    ),
  ),
  created: v.optional(v.object({ devices: count, domains: count, tags: count, passwordTypes: count })),
  unknownColumns: v.optional(v.nullable(v.array(v.string()))),
  passwordColumns: v.optional(v.nullable(v.array(v.string()))),
  committed: v.boolean(),
});

const lineSchema = v.variant('type', [
  resultSchema,
  v.object({ type: v.literal('progress'), lines: v.number() }),
  v.object({
    type: v.literal('error'),
    code: v.optional(v.string(), ''),
    message: v.string(),
    details: detailsSchema,
  }),
]);

export type ImportResult = v.InferOutput<typeof resultSchema>;

/** Whether strict mode prevents storing anything because of a wrong line. */
export function isRefused({ strict, rejected }: ImportResult): boolean {
  return strict && rejected > 0;
}

export type ImportDetail = v.InferOutput<typeof detailsSchema>[number];

/** The server refused the file. */
export class ImportError extends Error {
  override name = 'ImportError';
  readonly code: string;
  readonly details: readonly ImportDetail[];

  constructor(message: string, code = '', details: readonly ImportDetail[] = []) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** Yields the lines of a text stream as they arrive. */
async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line.trim() !== '');
    if (done) break;
  }
  if (rest.trim()) yield rest;
}

interface Options {
  dryRun: boolean;
  strict: boolean;
  signal: AbortSignal;
  onProgress: (lines: number) => void;
}

/** Sends a file, reports progress, and returns the result. Fails with {@link ImportError} or {@link NetworkError}. */
export async function sendCsv(
  file: Blob,
  { dryRun, strict, signal, onProgress }: Options,
): Promise<ImportResult> {
  const response = await fetch(`/import?dryRun=${dryRun}&strict=${strict}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: file,
    credentials: 'same-origin',
    signal,
  }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new NetworkError('The server could not be reached.', { cause });
  });
  if (!response.body) throw new NetworkError(`The server answered with status ${response.status}.`);
  for await (const line of linesOf(response.body)) {
    const parsed = v.safeParse(lineSchema, readJson(line));
    if (!parsed.success) {
      const refusal = v.safeParse(
        v.object({ message: v.string(), code: v.optional(v.string(), '') }),
        readJson(line),
      );
      throw refusal.success
        ? new ImportError(refusal.output.message, refusal.output.code)
        : new NetworkError(`The server answered with status ${response.status}.`);
    }
    const output = parsed.output;
    if (output.type === 'progress') onProgress(output.lines);
    else if (output.type === 'error') throw new ImportError(output.message, output.code, output.details);
    else return output;
  }
  throw new NetworkError('The response ended early.');
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
