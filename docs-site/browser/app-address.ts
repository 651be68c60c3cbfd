/** The app chosen in an address such as `/data/?app=openbook`; empty where none is. */
export const appInAddress = (address: string) => new URL(address).searchParams.get('app') ?? '';

/** `link` with the chosen app in it, where it leads to a page of the same site; any other link unchanged. Both are absolute. */
export function withApp(link: string, here: string, app: string): string {
  const to = new URL(link);
  if (app === '' || to.origin !== new URL(here).origin || !to.pathname.endsWith('/')) return link;
  to.searchParams.set('app', app);
  return to.href;
}
