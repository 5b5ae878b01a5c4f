import { act, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { noteReached, useConnection } from './connection';

afterEach(() => {
  vi.restoreAllMocks();
  noteReached(true);
});

describe('connection', () => {
  it('follows whether the server answers', () => {
    const { result } = renderHook(() => useConnection());
    expect(result.current).toBe('online');
    act(() => noteReached(false));
    expect(result.current).toBe('unreachable');
    act(() => noteReached(true));
    expect(result.current).toBe('online');
  });

  it('takes the browser’s word first', () => {
    const { result } = renderHook(() => useConnection());
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => void window.dispatchEvent(new Event('offline')));
    expect(result.current).toBe('offline');
  });
});
