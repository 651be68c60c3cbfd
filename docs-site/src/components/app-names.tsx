import { useTrustData } from '../use-trust-data';

/** The names of the apps that something holds for. */
export function AppNames({ apps, short = false }: { readonly apps: readonly string[]; readonly short?: boolean }) {
  const names = useTrustData()
    .facts.apps.apps.filter(({ id }) => apps.includes(id))
    .map(({ name, shortName }) => (short ? shortName : name));
  return <>{names.join(', ')}</>;
}
