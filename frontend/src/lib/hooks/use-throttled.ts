import { useEffect, useRef, useState } from 'react';

/** Returns the value, updated at most once every `interval` ms, and in the end to the latest one. */
export function useThrottled<T>(value: T, interval = 1000): T {
  const [shown, setShown] = useState(value);
  const updatedAt = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, updatedAt.current + interval - Date.now());
    const timer = setTimeout(() => {
      updatedAt.current = Date.now();
      setShown(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, interval]);
  return shown;
}
