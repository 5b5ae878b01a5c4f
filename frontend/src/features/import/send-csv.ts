import * as v from 'valibot';
import { NetworkError } from '@/lib/graphql/errors';

const count = v.optional(v.number(), 0);

const details = v.optional(
  v.array(v.object({ code: v.string(), column: v.string(), message: v.string() })),
  () => [],
);

const result = v.object({
  type: v.literal('result'),
  dryRun: v.boolean(),
  strict: v.optional(v.boolean(), false),
  lines: v.number(),
  stored: v.number(),
  existing: v.number(),
  rejected: v.number(),
  problems: v.optional(
    v.nullable(v.array(v.object({ line: v.number(), code: v.string(), message: v.string(), details }))),
  ),
  created: v.optional(v.object({ devices: count, domains: count, tags: count, passwordTypes: count })),
  unknownColumns: v.optional(v.nullable(v.array(v.string()))),
  passwordColumns: v.optional(v.nullable(v.array(v.string()))),
  committed: v.boolean(),
});

const answerLine = v.variant('type', [
  result,
  v.object({ type: v.literal('progress'), lines: v.number() }),
  v.object({
    type: v.literal('error'),
    code: v.optional(v.string(), ''),
    message: v.string(),
    details,
  }),
]);

export type ImportResult = v.InferOutput<typeof result>;
/** Whether a line is wrong and the whole file is to be refused for it: nothing of the file is, or would be, stored. */
export function isRefused({ strict, rejected }: ImportResult): boolean {
  return strict && rejected > 0;
}

export type ImportDetail = v.InferOutput<typeof details>[number];

/** The server looked at the file and refused it, or broke off; the message is for people. */
export class ImportError extends Error {
  override name = 'ImportError';
  readonly code: string;
  readonly details: readonly ImportDetail[];

  constructor(message: string, code = '', problems: readonly ImportDetail[] = []) {
    super(message);
    this.code = code;
    this.details = problems;
  }
}

/** The lines of a stream of text, as they arrive. */
export async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
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

/** Sends the file and follows the server's answer line by line until the result. */
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
    const parsed = v.safeParse(answerLine, readJson(line));
    if (!parsed.success) {
      const refusal = v.safeParse(
        v.object({ message: v.string(), code: v.optional(v.string(), '') }),
        readJson(line),
      );
      throw refusal.success
        ? new ImportError(refusal.output.message, refusal.output.code)
        : new NetworkError(`The server answered with status ${response.status}.`);
    }
    const answer = parsed.output;
    if (answer.type === 'progress') onProgress(answer.lines);
    else if (answer.type === 'error') throw new ImportError(answer.message, answer.code, answer.details);
    else return answer;
  }
  throw new NetworkError('The server broke off.');
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
