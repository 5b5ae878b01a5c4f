import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImportError, sendCsv } from './send-csv';

function answer(parts: string[], status = 200) {
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
  it('reports progress and ends with the result, however the lines are cut', async () => {
    const progress: number[] = [];
    answer([
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

  it('tells what the server refused', async () => {
    answer([
      '{"type":"error","code":"REQUIRED","message":"The header row needs a username.",',
      '"details":[{"code":"REQUIRED","column":"username","message":"The header row needs a username."}]}\n',
    ]);
    const details = [{ code: 'REQUIRED', column: 'username', message: 'The header row needs a username.' }];
    await expect(sendCsv(new Blob(['x']), { ...options, onProgress: () => undefined })).rejects.toEqual(
      new ImportError('The header row needs a username.', 'REQUIRED', details),
    );
  });

  it('does not take a broken stream for success', async () => {
    answer(['{"type":"progress","lines":10}\n']);
    await expect(sendCsv(new Blob(['x']), { ...options, onProgress: () => undefined })).rejects.toThrow(
      'broke off',
    );
  });
});
