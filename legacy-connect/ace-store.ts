import type { BundleSource } from './answer-move';
import type { Freeze } from './freeze';

/** `addon.settings` of atlassian-connect-express 11, whatever the store behind it. */
export type AceSettings = {
  get(key: string, clientKey: string): Promise<unknown>;
  set(key: string, value: unknown, clientKey: string): Promise<unknown>;
  del(key: string, clientKey: string): Promise<unknown>;
  getClientSettingsForForgeInstallation(installationId: string): Promise<unknown>;
};

const FROZEN = 'openbook-move-frozen';

/** Where atlassian-connect-express keeps its tenants. What the app itself saved is the vendor's to read. */
export function aceSource(settings: AceSettings, own: Pick<BundleSource, 'savedExports' | 'dailyUsage'>): BundleSource {
  return {
    ...own,
    record: async (clientKey) => (await settings.get('clientInfo', clientKey)) ?? null,
    async clientKeyOf(installationId) {
      const found = await settings.getClientSettingsForForgeInstallation(installationId);
      const clientKey = (found as { readonly clientKey?: unknown } | null | undefined)?.clientKey;
      return typeof clientKey === 'string' ? clientKey : null;
    },
  };
}

/** Keeps which tenants are frozen in the app's own settings. */
export function aceFreeze(settings: AceSettings): Freeze {
  const frozenAt: Freeze['frozenAt'] = async (clientKey) => {
    const found = (await settings.get(FROZEN, clientKey)) as { readonly at?: unknown } | null | undefined;
    return typeof found?.at === 'string' ? found.at : null;
  };
  return {
    frozenAt,
    async freeze(clientKey, at) {
      if ((await frozenAt(clientKey)) === null) await settings.set(FROZEN, { at }, clientKey);
    },
    thaw: async (clientKey) => void (await settings.del(FROZEN, clientKey)),
  };
}
