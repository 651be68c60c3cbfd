import Button from '@atlaskit/button/default/button';
import { useReporting, type ReportedMessage } from './reporting';

/** Opens a report about a message; nothing where nothing can be reported. */
export function ReportButton({ title, problem }: ReportedMessage) {
  const reporting = useReporting();
  if (reporting === null) return null;
  return (
    <Button spacing="compact" appearance="subtle" onClick={() => reporting.report({ title, problem })}>
      Report a problem
    </Button>
  );
}
