import TextArea from '@atlaskit/textarea/text-area';
import { useLayoutEffect, useState } from 'react';
import type { KeyboardEvent, RefObject, SyntheticEvent } from 'react';
import { countOf, type RequestJira } from '../../../../../../src/export-engine';
import { useCountUsage } from '../../../usage/count-usage';
import { withSuggestion, type Suggestion } from './suggestions';
import { SuggestionList } from './suggestion-list';
import { useSuggestions } from './use-suggestions';
import styles from './jql-box.module.css';

type Props = {
  readonly requestJira: RequestJira;
  readonly id: string;
  readonly describedBy: string;
  readonly jql: string;
  readonly invalid: boolean;
  readonly boxRef: RefObject<HTMLTextAreaElement>;
  readonly onType: (jql: string) => void;
  /** Enter, as in Jira's own box; Shift+Enter starts a new line. */
  readonly onEnter: () => void;
};

/**
 * The box for JQL with suggestions under it (WAI-ARIA: a combobox with a list). The list opens with typing and with the
 * down arrow. Nothing in it is chosen before an arrow key is pressed, so Enter and Tab keep their meaning until then.
 */
export function JqlBox({ requestJira, id, describedBy, jql, invalid, boxRef, onType, onEnter }: Props) {
  const count = useCountUsage();
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const [caretNext, setCaretNext] = useState<number | null>(null);
  const suggestions = useSuggestions(requestJira, jql, caret);
  const all = suggestions?.all ?? [];
  const open = all.length > 0;
  const chosen = active === null ? undefined : all[active];

  // After React has put the new text into the box, which moves the caret to its end.
  useLayoutEffect(() => {
    if (caretNext === null) return;
    boxRef.current?.setSelectionRange(caretNext, caretNext);
    setCaretNext(null);
  }, [caretNext, boxRef]);

  const close = () => {
    setCaret(null);
    setActive(null);
  };
  const accept = (suggestion: Suggestion) => {
    if (!suggestions) return;
    count('jql-suggestion');
    const next = withSuggestion(jql, suggestions.place, suggestion);
    onType(next.jql);
    setCaretNext(next.caret);
    setCaret(next.caret);
    setActive(null);
    boxRef.current?.focus();
  };
  const followCaret = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => {
    if (caret === null || caretNext !== null) return;
    if (currentTarget.selectionStart !== currentTarget.selectionEnd) close();
    else setCaret(currentTarget.selectionStart);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { key, currentTarget } = event;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && open) {
      setActive(
        ((active ?? (key === 'ArrowDown' ? -1 : all.length)) + (key === 'ArrowDown' ? 1 : -1) + all.length) %
          all.length,
      );
    } else if (key === 'ArrowDown' && caret === null && !currentTarget.value.includes('\n')) {
      setCaret(currentTarget.selectionStart);
    } else if ((key === 'Enter' || key === 'Tab') && !event.shiftKey && open && chosen) {
      accept(chosen);
    } else if (key === 'Escape' && caret !== null) {
      close();
    } else if (key === 'Enter' && !event.shiftKey) {
      close();
      onEnter();
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <div className={styles.box}>
      <TextArea
        ref={boxRef}
        id={id}
        value={jql}
        onChange={(event) => {
          onType(event.target.value);
          setCaret(event.target.selectionStart);
          setActive(null);
        }}
        onKeyDown={onKeyDown}
        onSelect={followCaret}
        onBlur={close}
        isMonospaced
        isInvalid={invalid}
        role="combobox"
        aria-expanded={open}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-list-${active}` : undefined}
        aria-describedby={describedBy}
        minimumRows={1}
        maxHeight="30vh"
        resize="smart"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
      />
      <SuggestionList id={`${id}-list`} suggestions={all} active={active} onAccept={accept} />
      <span role="status" className="visually-hidden">
        {open && active === null ? `${countOf(all.length, 'suggestion')}. Press the down arrow to choose.` : ''}
      </span>
    </div>
  );
}
