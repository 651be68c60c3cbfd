import { connectPast } from '../../host/connect-past';
import { licensingSwitch } from '../../host/licensing';
import type { SignInUser, Tenant } from '../../host/tenants';
import { aSite } from './forge';

/** A site of the host with its users; one admin, Ada, unless given. */
export function aTenant({
  users = [{}],
  ...rest
}: Partial<Omit<Tenant, 'users'>> & { readonly users?: readonly Partial<SignInUser>[] } = {}): Tenant {
  return {
    ...aSite(),
    title: 'Acme',
    servesRest: true,
    licensing: licensingSwitch(),
    connectPast: connectPast(),
    isInstalled: () => true,
    ...rest,
    users: users.map((user) => ({ ...ada, ...user })),
  };
}

const ada: SignInUser = {
  accountId: 'ada',
  displayName: 'Ada Berg',
  emailAddress: 'ada@example.com',
  timeZone: 'Europe/Berlin',
  locale: 'en_GB',
  isAdmin: true,
};
