import type { Site } from '../site';

/**
 * What a scheduled trigger and a preUninstall function get (D:events-reference/scheduled-trigger,
 * D:manifest-reference/modules/pre-uninstall-trigger). The token means nothing to an app.
 */
export const backgroundPayload = ({ cloudId }: Pick<Site, 'cloudId'>, moduleKey: string, token: string) => ({
  context: { cloudId, moduleKey },
  contextToken: token,
});
