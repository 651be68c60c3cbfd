/** Theme components of our own, which Docusaurus finds by its `@theme` alias. */
declare module '@theme/AppFilter' {
  export default function AppFilter(): React.JSX.Element;
}

/** The address of a font file; one under 10,000 bytes would come as a `data:` address, which our security policy refuses. */
declare module '*.woff2' {
  const address: string;
  export default address;
}
