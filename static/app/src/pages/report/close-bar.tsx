import Button from '@atlaskit/button/default/button';

/** The way back to the page, where there is nothing else to do. */
export function CloseBar({ onClose }: { readonly onClose: () => void }) {
  return (
    <Button appearance="subtle" onClick={onClose}>
      Close
    </Button>
  );
}
