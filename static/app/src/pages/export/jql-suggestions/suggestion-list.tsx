import { useEffect, useRef } from 'react';
import type { Suggestion } from './suggestions';
import styles from './jql-box.module.css';

type Props = {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  /** Index of the one that Enter takes. */
  readonly active: number | null;
  readonly onAccept: (suggestion: Suggestion) => void;
};

/** Always there, so that the box can name it; hidden while it is empty. */
export function SuggestionList({ id, suggestions, active, onAccept }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (active !== null) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label="Suggestions"
      className={styles.list}
      hidden={suggestions.length === 0}
    >
      {suggestions.map((suggestion, index) => (
        <li
          key={`${suggestion.kind} ${suggestion.text}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={styles.option}
          // Before the box loses the focus, which would close the list.
          onMouseDown={(event) => {
            event.preventDefault();
            onAccept(suggestion);
          }}
        >
          <span className={styles.label}>{suggestion.label}</span>
          <span className={styles.kind}>{suggestion.kind}</span>
        </li>
      ))}
    </ul>
  );
}
