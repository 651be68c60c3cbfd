import { jsonReply, refuse } from '../reply';
import { APP_ACCOUNT_ID } from '../visibility';
import { queryList, type Endpoint } from './endpoint';
import { avatarUrl, userReply } from './user-reply';

/** `GET /rest/api/3/myself`; the app's own user when the app asks. */
export const myself: Endpoint = ({ url }, { viewer, baseUrl }) => {
  const { user } = viewer;
  if (user === null) {
    const avatar = avatarUrl('Openbook');
    return jsonReply(200, {
      self: `${baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(APP_ACCOUNT_ID)}`,
      accountId: APP_ACCOUNT_ID,
      accountType: 'app',
      avatarUrls: { '48x48': avatar, '24x24': avatar, '16x16': avatar, '32x32': avatar },
      displayName: 'Openbook',
      active: true,
      timeZone: viewer.timeZone,
      locale: viewer.locale,
    });
  }
  const expand = queryList(url, 'expand');
  return jsonReply(200, {
    ...userReply(user, baseUrl),
    groups: {
      size: user.groups.length,
      items: expand.includes('groups') ? user.groups.map((name) => ({ name })) : [],
    },
    applicationRoles: { size: 1, items: [] },
    expand: 'groups,applicationRoles',
  });
};

/** `GET /rest/api/3/user?accountId=`. */
export const getUser: Endpoint = ({ url }, { index, baseUrl }) => {
  const accountId = url.searchParams.get('accountId');
  if (accountId === null) return refuse(400, "The query parameter 'accountId' is required.");
  const user = index.dataset.users.find((one) => one.accountId === accountId);
  if (user === undefined) return refuse(404, 'Specified user does not exist or you do not have required permissions');
  return jsonReply(200, userReply(user, baseUrl));
};
