import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

type Keys = Readonly<Record<string, () => void>>;

/** Keys that do something wherever one is, except while typing. `g d` is g and then d, within a second. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    let first: { readonly key: string; readonly at: number } | undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const now = Date.now();
      const pair = first !== undefined && now - first.at < 1_000 ? `${first.key} ${event.key}` : event.key;
      const act = current.current[pair] ?? current.current[event.key];
      first = { key: event.key, at: now };
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}

/** The keys by which one goes from screen to screen. */
export function useWayKeys(mayRegister: boolean): void {
  const navigate = useNavigate();
  useKeys({
    'g d': () => void navigate({ to: '/' }),
    'g l': () => void navigate({ to: '/petitions' }),
    'g m': () => void navigate({ to: '/petitions', search: { queue: 'mine' } }),
    'g o': () => void navigate({ to: '/petitions', search: { queue: 'overdue' } }),
    ...(mayRegister ? { n: () => void navigate({ to: '/register' }) } : {}),
  });
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
