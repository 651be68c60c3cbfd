import type { Inventory } from '../../../src/inventory/inventory';
import { retentionInWords } from '../../../src/inventory/words';
import { isStated } from '../facts/stated';
import { list, no, notStated, text, yes, yesOrNo, type MarketplaceQuestion, type Subject } from './marketplace-answer';
import { identifiesSomebody, STATEMENT } from './subject-facts';

const INVENTORY = '/data/';
const ERRORS = `${STATEMENT}#error-tracking-data`;

const logKinds = ({ inventory }: Subject) =>
  inventory?.recordKinds.filter(({ place }) => place === 'platform logs') ?? [];

const sendsErrors = ({ transfers }: Inventory) =>
  transfers.some((transfer) => transfer.category === 'Error tracking' && identifiesSomebody(transfer));

const UNKNOWN_LOGS = 'What the logs of this app hold is not published, but for error tracking data.';

export const LOG_QUESTIONS: readonly MarketplaceQuestion[] = [
  {
    field: 'logDetails.logEndUserData',
    question: 'Do the logs hold end-user data?',
    find: (subject) => {
      if (subject.inventory === null) return notStated(UNKNOWN_LOGS, ERRORS);
      const telling = logKinds(subject).flatMap(({ fields }) =>
        Object.entries(fields).flatMap(([name, { identifies }]) => (identifies === 'nobody' ? [] : [name])),
      );
      return telling.length === 0
        ? no('No field of a log line in the data inventory identifies anybody.', INVENTORY)
        : yes(`These fields of log lines identify somebody: ${telling.join(', ')}.`, INVENTORY);
    },
  },
  {
    field: 'logDetails.logProcessAndOrStoreEUDOutsideAtlassian',
    question: 'Are logs with end-user data processed or stored outside Atlassian?',
    find: ({ inventory }) =>
      inventory === null
        ? notStated(UNKNOWN_LOGS, ERRORS)
        : yesOrNo(
            sendsErrors(inventory),
            "Logs are the platform's own, at Atlassian; all else would be a transfer in the data inventory.",
            INVENTORY,
          ),
  },
  {
    field: 'logDetails.logEUDShareWithThirdParty',
    question: 'Are logs with end-user data shared with third parties?',
    find: ({ inventory }) =>
      inventory === null
        ? notStated(UNKNOWN_LOGS, ERRORS)
        : yesOrNo(
            sendsErrors(inventory),
            'A share would be a transfer of error tracking data in the data inventory.',
            INVENTORY,
          ),
  },
  {
    field: 'logDetails.logsIntegralForAppFunctionality',
    question: 'Does the app need its logs in order to work?',
    find: () => notStated('Nothing is published about it.', ERRORS),
  },
];

const DAYS_AFTER_UNINSTALL = 'end-openbook-uninstall';

export const RETENTION_QUESTIONS: readonly MarketplaceQuestion[] = [
  {
    field: 'dataRetention.isDataRetentionSupported',
    question: 'Is there a stated retention?',
    find: ({ inventory, facts, app }) => {
      if (inventory !== null) return yes('The data inventory declares a retention for each record kind.', INVENTORY);
      const stated = facts['data-categories'].categories.some(
        ({ published }) => published?.apps.includes(app.id) && isStated(published.retention),
      );
      return stated
        ? yes('The statement names it for each data category.', `${STATEMENT}#retention`)
        : notStated('The published statement has none.', `${STATEMENT}#retention`);
    },
  },
  {
    field: 'dataRetention.retention',
    question: 'How long is each kind of data kept?',
    find: ({ inventory }) =>
      inventory === null
        ? notStated('The published statement has no periods.', `${STATEMENT}#retention`)
        : list(
            inventory.recordKinds.map(({ title, retention }) => `${title}: ${retentionInWords(retention)}`),
            'From the data inventory.',
            INVENTORY,
          ),
  },
  {
    field: 'dataRetention.retentionDurationInDays',
    question: 'How many days is data kept after an uninstall?',
    find: ({ app, facts }) => {
      const end = facts.practices.practices.find(({ id }) => id === DAYS_AFTER_UNINSTALL);
      return end?.days !== undefined && end.apps?.includes(app.id)
        ? text(`${end.days} days`, isStated(end.answer) ? end.answer : '', '/end-of-subscription/#answers')
        : notStated('When the data of this app is deleted is not published.', '/end-of-subscription/#answers');
    },
  },
  {
    field: 'dataRetention.isCustomRetentionPeriodAllowed',
    question: 'Can a customer set another retention?',
    find: ({ inventory }) =>
      inventory === null
        ? notStated('Nothing is published about it.', `${STATEMENT}#retention`)
        : no('The retention is declared in the code; there is no setting for it.', INVENTORY),
  },
];
