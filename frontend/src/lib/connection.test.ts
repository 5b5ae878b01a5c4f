import { act, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setReachable, useConnection } from './connection';

afterEach(() => {
  vi.restoreAllMocks();
  setReachable(true);
});

describe('connection', () => {
  it('follows whether the server responds', () => {
    const { result } = renderHook(() => useConnection());
    expect(result.current).toBe('online');
    act(() => setReachable(false));
    expect(result.current).toBe('unreachable');
    act(() => setReachable(true));
    expect(result.current).toBe('online');
  });

  it('prefers what the browser reports', () => {
    const { result } = renderHook(() => useConnection());
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => void window.dispatchEvent(new Event('offline')));
    expect(result.current).toBe('offline');
  });
});
