import Button from '@atlaskit/button/default/button';
import { useReporting, type ReportedMessage } from './reporting';

/** Opens a report about a message; nothing where nothing can be reported. Alone it has a border, to stand below the words. */
export function ReportButton({ title, problem, isAlone = false }: ReportedMessage & { readonly isAlone?: boolean }) {
  const reporting = useReporting();
  if (reporting === null) return null;
  return (
    <Button
      spacing="compact"
      appearance={isAlone ? 'default' : 'subtle'}
      onClick={() => reporting.report({ title, problem })}
    >
      Report a problem
    </Button>
  );
}
