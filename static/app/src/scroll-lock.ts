import { useEffect } from 'react';
import type { ReactElement } from 'react';

/**
 * Stands in for react-scrolllock, see vite.config.ts: what is behind a dialog of Atlaskit does not scroll. That package writes a
 * style element, which the platform's content security policy refuses; a property of an element is no style of the page.
 */
export default function ScrollLock(): null {
  useEffect(() => {
    const { style } = document.body;
    const { overflow } = style;
    style.overflow = 'hidden';
    return () => void (style.overflow = overflow);
  }, []);
  return null;
}

export const TouchScrollable = ({ children }: { readonly children: ReactElement }): ReactElement => children;
