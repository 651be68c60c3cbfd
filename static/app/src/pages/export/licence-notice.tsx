import SectionMessage from '@atlaskit/section-message/section-message';

/** Above everything else, so that nobody sets up an export that will not start. */
export function LicenceNotice({ refusal }: { readonly refusal: string | null }) {
  if (refusal === null) return null;
  return (
    <SectionMessage appearance="warning" title="No export can start">
      {refusal}
    </SectionMessage>
  );
}
