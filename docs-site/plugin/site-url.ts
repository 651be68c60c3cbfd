/**
 * The origin of the site, such as `https://trust.example`, from what somebody wrote into OPENBOOK_TRUST_URL; a slash at its end
 * is forgiven. Links in the pages begin with a slash, so the site stands at the root of its host.
 * @throws Error that says what to write.
 */
export function siteUrl(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : null;
  const isOrigin = url !== null && `${url.origin}/` === url.href && /^https?:$/.test(url.protocol);
  if (isOrigin) return url.origin;
  throw new Error(
    `OPENBOOK_TRUST_URL is "${written}". Write protocol and host, without a path, such as https://trust.example.`,
  );
}
