import type { TrustData } from '../trust-data';
import { LOG_QUESTIONS, RETENTION_QUESTIONS } from './log-and-retention-questions';
import { valueInWords, type MarketplaceQuestion, type MarketplaceValue, type Subject } from './marketplace-answer';
import { PRIVACY_QUESTIONS, SECURITY_QUESTIONS } from './privacy-and-security-questions';
import { STORAGE_QUESTIONS } from './storage-questions';

export type MarketplaceAnswer = {
  readonly field: string;
  readonly question: string;
  readonly value: MarketplaceValue;
  readonly inWords: string;
  readonly reason: string;
  /** A path of this site. */
  readonly seenIn: string;
};

export type AppAnswers = {
  readonly id: string;
  readonly name: string;
  readonly answers: readonly MarketplaceAnswer[];
};

const QUESTIONS: readonly MarketplaceQuestion[] = [
  ...STORAGE_QUESTIONS,
  ...LOG_QUESTIONS,
  ...RETENTION_QUESTIONS,
  ...PRIVACY_QUESTIONS,
  ...SECURITY_QUESTIONS,
];

/**
 * The answers to the Marketplace's Privacy & Security form for each app, each derived from facts and inventory with its
 * reason. Nothing is typed by hand: where facts change, so do the answers.
 */
export const answersByApp = ({ facts, inventory }: Pick<TrustData, 'facts' | 'inventory'>): readonly AppAnswers[] =>
  facts.apps.apps.map((app) => ({
    id: app.id,
    name: app.name,
    answers: answersOf({ app, facts, inventory: app.describedBy === 'inventory' ? inventory : null }),
  }));

const answersOf = (subject: Subject): readonly MarketplaceAnswer[] =>
  QUESTIONS.map(({ field, question, find }) => {
    const { value, reason, seenIn } = find(subject);
    return { field, question, value, inWords: valueInWords(value), reason, seenIn };
  });
