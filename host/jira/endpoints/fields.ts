import { jsonReply } from '../reply';
import { roleIn } from '../visibility';
import type { Endpoint } from './endpoint';

/**
 * `GET /rest/api/3/field`: all fields in one list. Custom fields only for who can browse a project, since Jira returns
 * a field where it "is used in at least one project that the user has Browse Projects for".
 */
export const listFields: Endpoint = (_request, { index, viewer }) => {
  const browsesAny = index.dataset.projects.some(({ key }) => roleIn(viewer, key) !== null);
  return jsonReply(
    200,
    index.dataset.fields.filter(({ custom }) => browsesAny || !custom),
  );
};
