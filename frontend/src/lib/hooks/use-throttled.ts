import { useEffect, useRef, useState } from 'react';

/** The value, renewed at most once in `every` ms; the last one always arrives. */
export function useThrottled<T>(value: T, every = 1000): T {
  const [shown, setShown] = useState(value);
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, last.current + every - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setShown(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, every]);
  return shown;
}
