import { jsonReply } from '../reply';
import type { Endpoint } from './endpoint';

const RESERVED = 'connect_client_key_019cdff3-8bfb-71fe-9628-875b700aebb8';

/**
 * `GET /rest/atlassian-connect/1/addons/{addonKey}/properties/{propertyKey}`: only the reserved property, in which Jira tells
 * a Forge app the clientKey of the app on Connect that it follows. The body of the 404 is the document's example.
 */
export const appProperty: Endpoint = ({ url }, { viewer, baseUrl, connectPast }) => {
  if (viewer.user !== null) {
    return jsonReply(401, { message: 'Access to this resource must be authenticated as an app.', statusCode: 401 });
  }
  const [addonKey, property] = url.pathname.split('/').filter((_part, at) => at === 5 || at === 7);
  const clientKey = property === RESERVED ? (connectPast?.tell() ?? null) : null;
  if (clientKey === null) return jsonReply(404, { message: 'Property with key not found.', statusCode: 404 });
  return jsonReply(200, {
    self: `${baseUrl}/rest/atlassian-connect/1/addon/${addonKey}/properties/${RESERVED}`,
    key: RESERVED,
    value: clientKey,
  });
};
