import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useReporting } from './reporting';
import styles from './report-menu.module.css';

/** The menu of the page (WAI-ARIA: a menu button): what one does about the app, and not with it. */
export function ReportMenu() {
  const reporting = useReporting();
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (open) menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [open]);

  if (reporting === null) return null;
  const items = [
    { label: 'Report a problem', act: () => reporting.report(null) },
    { label: 'My reports', act: () => reporting.showReports() },
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      setOpen(false);
      button.current?.focus();
    } else if (step !== undefined) {
      event.preventDefault();
      const all = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
      all[(all.findIndex((item) => item === document.activeElement) + step + all.length) % all.length]?.focus();
    }
  };

  return (
    <div
      className={styles.place}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <Button ref={button} spacing="compact" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        Help
      </Button>
      {open && (
        <div ref={menu} className={styles.menu} role="menu" aria-label="Help" onKeyDown={onKeyDown}>
          {items.map(({ label, act }) => (
            <button
              key={label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles.item}
              onClick={() => {
                // The item goes away; what opens gives the focus back to the button.
                button.current?.focus();
                setOpen(false);
                act();
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
