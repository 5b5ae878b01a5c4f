import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImportError, sendCsv } from './send-csv';

function respondWith(parts: string[], status = 200) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(body, { status })),
  );
}

const options = { dryRun: true, strict: false, signal: new AbortController().signal };

afterEach(() => vi.unstubAllGlobals());

describe('sendCsv', () => {
  it('reports progress and returns the result, wherever chunks split the lines', async () => {
    const progress: number[] = [];
    respondWith([
      '{"type":"prog',
      'ress","lines":1000}\n{"type":"result","dryRun":true,"lines":1200,',
      '"stored":1199,"existing":0,"rejected":1,"committed":false}\n',
    ]);
    const result = await sendCsv(new Blob(['x']), {
      ...options,
      onProgress: (lines) => progress.push(lines),
    });
    expect(progress).toEqual([1000]);
    expect(result).toMatchObject({ stored: 1199, rejected: 1 });
  });

  it('fails with the reason of a refusal', async () => {
    respondWith([
      '{"type":"error","code":"REQUIRED","message":"The header row needs a username.",',
      '"details":[{"code":"REQUIRED","column":"username","message":"The header row needs a username."}]}\n',
    ]);
    const details = [{ code: 'REQUIRED', column: 'username', message: 'The header row needs a username.' }];
    await expect(sendCsv(new Blob(['x']), { ...options, onProgress: () => undefined })).rejects.toEqual(
      new ImportError('The header row needs a username.', 'REQUIRED', details),
    );
  });

  it('fails when the response ends early', async () => {
    respondWith(['{"type":"progress","lines":10}\n']);
    await expect(sendCsv(new Blob(['x']), { ...options, onProgress: () => undefined })).rejects.toThrow(
      'ended early',
    );
  });
});
