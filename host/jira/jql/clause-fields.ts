import type { Dataset, Field, Issue } from '../dataset';
import { isRecord } from '../value-shape';
import type { ClauseField } from './clause-field';
import { days, instants } from './date-fields';
import { freeLabels, namedThings, numberAt, numbers, people, presence, text, valuesAt } from './field-kinds';
import { JqlError, notEmulated } from './jql-error';
import {
  keyField,
  parentField,
  priorityField,
  projectField,
  rankField,
  sprintField,
  statusCategoryField,
} from './special-fields';

/** Fields of Jira's own that JQL can ask for, by every name they go by, in lower case. */
const systemFields = new Map<string, ClauseField>();

function define(names: string, field: ClauseField): void {
  for (const name of names.split(' ')) systemFields.set(name, field);
}

const countOf = (id: string, property: string) => (issue: Issue) => {
  const value = issue.fields[id];
  return isRecord(value) && typeof value[property] === 'number' ? value[property] : null;
};

define('project', projectField);
define('key issuekey issue id', keyField);
define('parent', parentField);
define('summary', text('summary', ['summary']));
define('description', text('description', ['description']));
define('environment', text('environment', ['environment']));
define('comment', text('comment', ['comment'], { searchOnly: true }));
define('status', namedThings('status', valuesAt('status'), { neverEmpty: true }));
define('statuscategory', statusCategoryField);
define('issuetype type', namedThings('issuetype', valuesAt('issuetype'), { neverEmpty: true }));
define('priority', priorityField);
define('resolution', namedThings('resolution', valuesAt('resolution'), { emptyAlias: 'unresolved' }));
define('assignee', people('assignee', valuesAt('assignee')));
define('reporter', people('reporter', valuesAt('reporter')));
define('creator', people('creator', valuesAt('creator')));
define('labels', freeLabels('labels', valuesAt('labels')));
define('component', namedThings('components', valuesAt('components')));
define('fixversion', namedThings('fixVersions', valuesAt('fixVersions')));
define('affectedversion', namedThings('versions', valuesAt('versions')));
define('level', namedThings('security', valuesAt('security')));
define('created createddate', instants('created', { neverEmpty: true }));
define('updated updateddate', instants('updated', { neverEmpty: true }));
define('resolved resolutiondate', instants('resolutiondate'));
define('due duedate', days('duedate'));
define('votes', numbers('votes', countOf('votes', 'votes'), { descending: true }));
define('watchers', numbers('watches', countOf('watches', 'watchCount'), { descending: true }));
define('attachments', presence('attachment', valuesAt('attachment')));

/** Fields that Jira has and the host does not evaluate: refused by name. */
const fieldsOfJira = new Set(
  `approvals category development filter request savedfilter searchrequest hierarchylevel issuelink issuelinktype
  lastviewed originalestimate timeoriginalestimate remainingestimate timeestimate timespent workratio worklogauthor
  worklogcomment worklogdate voter watcher issueblockedby organizations projecttype statuscategorychangeddate
  goal goals lastcommentedby updatedby`.split(/\s+/),
);

/**
 * The fields that a name in a query means, never none. Several custom fields may share a name; the query then asks all
 * of them, as Jira does.
 * @throws JqlError when nothing on this site has that name
 */
export function clauseFieldsNamed(name: string, dataset: Dataset): readonly ClauseField[] {
  const wanted = name.toLowerCase();
  if (wanted === 'text') return [textOfIssue(dataset)];
  const system = systemFields.get(wanted);
  if (system !== undefined) return [system];
  const custom = dataset.fields.filter(
    (field) => field.custom && [field.name, ...field.clauseNames].some((one) => one.toLowerCase() === wanted),
  );
  if (custom.length > 0) return custom.map((field) => clauseFieldOf(field, name));
  if (fieldsOfJira.has(wanted) || /\.property/.test(wanted)) throw notEmulated(name);
  throw new JqlError(`Field '${name}' does not exist or you do not have permission to view it.`);
}

/** `text` searches summary, description, environment, comments and the custom text fields. */
function textOfIssue(dataset: Dataset): ClauseField {
  const custom = dataset.fields.filter(({ schema }) => schema?.type === 'string' && schema.custom !== undefined);
  const ids = ['summary', 'description', 'environment', 'comment', ...custom.map(({ id }) => id)];
  return text('text', ids, { searchOnly: true, positiveOnly: true });
}

function clauseFieldOf(field: Field, name: string): ClauseField {
  const { id, schema } = field;
  const kind = schema?.custom?.split(':').at(-1) ?? '';
  if (kind === 'gh-sprint') return sprintField(id);
  if (kind === 'gh-lexo-rank') return rankField(id);
  if (kind === 'url') return freeLabels(id, valuesAt(id));
  const type = schema?.type === 'array' ? schema.items : schema?.type;
  switch (type) {
    case 'string':
      return schema?.type === 'array' ? freeLabels(id, valuesAt(id)) : text(id, [id]);
    case 'number':
      return numbers(id, numberAt(id));
    case 'date':
      return days(id);
    case 'datetime':
      return instants(id);
    case 'user':
      return people(id, valuesAt(id));
    case 'option':
    case 'option-with-child':
    case 'group':
    case 'version':
    case 'component':
    case 'project':
    case 'team':
    case 'sd-customerrequesttype':
      return namedThings(id, valuesAt(id));
    default:
      throw notEmulated(name);
  }
}
