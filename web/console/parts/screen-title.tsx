import type { ReactNode } from 'react';
import { useEffect } from 'react';

/** A screen's heading, which is the page's title too. */
export function ScreenTitle({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · 回声工作台`;
  }, [title]);
  return (
    <header className="screen-title">
      <h1>{title}</h1>
      {children}
    </header>
  );
}
