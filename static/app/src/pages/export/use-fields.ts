import { useEffect, useState } from 'react';
import { listFields } from '../../../../../src/export-engine';
import type { JiraField, RequestJira } from '../../../../../src/export-engine';
import { caughtProblem } from '../../problem';
import type { Problem } from '../../problem';

export type Fields =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly fields: readonly JiraField[] }
  | { readonly status: 'failed'; readonly problem: Problem };

/** All fields of the site, and a way to ask again. */
export function useFields(requestJira: RequestJira): [Fields, () => void] {
  const [fields, setFields] = useState<Fields>({ status: 'loading' });
  const [round, setRound] = useState(0);

  useEffect(() => {
    let wanted = true;
    setFields({ status: 'loading' });
    listFields(requestJira).then(
      (all) => wanted && setFields({ status: 'ready', fields: all }),
      (error: unknown) => wanted && setFields({ status: 'failed', problem: caughtProblem(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [requestJira, round]);

  return [fields, () => setRound((last) => last + 1)];
}
