import { jsonReply } from '../../jira/reply';
import { DESK_FIELDS } from '../desk-project';
import type { DeskEndpoint } from './endpoint';

const TEXT = 'com.atlassian.jira.plugin.system.customfieldtypes:textfield';

/** `GET /rest/servicedeskapi/servicedesk/{id}/requesttype/{id}/field`: what a request of the type takes. */
export const requestTypeFields: DeskEndpoint = (_asked, desk) => {
  return jsonReply(200, {
    requestTypeFields: DESK_FIELDS.map(({ id, name, required }) => ({
      fieldId: id,
      name,
      required,
      validValues: [],
      jiraSchema: id.startsWith('customfield_')
        ? { type: 'string', custom: TEXT, customId: Number(id.replace('customfield_', '')) }
        : { type: 'string', system: id },
      visible: true,
    })),
    canRaiseOnBehalfOf: !desk.faults.settings().onBehalfRefused,
    canAddRequestParticipants: true,
  });
};
