import type { Inventory } from '../../../../src/inventory/inventory';
import { retentionInWords } from '../../../../src/inventory/words';
import type { Facts } from '../../facts/facts';
import { declared, fieldsOf, innerType, pointsAtSomebody, type DeclaredField } from './declared-fields';
import { counted, inList, listOf, oneOf, outcomeOf, type Outcome, type RuleOptions } from './outcome';

/** The declaration of everything that is kept or sent, and the facts that it is held against. */
export type DeclaredData = { readonly inventory: Inventory; readonly facts: Pick<Facts, 'vendor' | 'subprocessors'> };

type InventoryRule = (data: DeclaredData, options: RuleOptions) => Outcome;

/** No field of a data category points at a person or a site; `but` names record kinds that another claim is about. */
export const identifiesNobody: InventoryRule = ({ inventory }, options) => {
  const category = oneOf(options, 'category');
  const kinds = declared(inventory).filter(
    (kind) => kind.category === category && !listOf(options, 'but').includes(kind.name),
  );
  const fields = kinds.flatMap(fieldsOf);
  const pointing = fields.filter(pointsAtSomebody).map(({ id }) => `${id} points at somebody.`);
  if (fields.length === 0) return { ok: false, seen: `Nothing is declared in the category ${category}.` };
  const names = inList(kinds.map(({ name }) => name));
  return outcomeOf(pointing, `${counted(fields.length, 'field')} of ${names}; none points at a person or a site.`);
};

/** A data category holds values of these types alone; `but` names fields that were looked at one by one. */
export const holdsOnly: InventoryRule = ({ inventory }, options) => {
  const [category, types, but] = [oneOf(options, 'category'), listOf(options, 'types'), listOf(options, 'but')];
  const fields = declared(inventory)
    .filter((kind) => kind.category === category)
    .flatMap(fieldsOf);
  const others = fields.filter(({ id, field }) => !but.includes(id) && !types.includes(innerType(field)));
  return outcomeOf(
    others.map(({ id, field }) => `${id} is of the type ${innerType(field)}.`),
    `${counted(fields.length, 'field')}, each of the type ${inList(types)}, or one of ${inList(but)}.`,
  );
};

/** The record kinds and transfers that are named have these fields, and no other. */
export const fieldsAre: InventoryRule = ({ inventory }, options) => {
  const against = Object.keys(options).flatMap((name) => {
    const kind = declared(inventory).find((one) => one.name === name);
    if (kind === undefined) return [`The inventory does not declare ${name}.`];
    const [looked, now] = [listOf(options, name), Object.keys(kind.fields)];
    return [
      ...now.filter((field) => !looked.includes(field)).map((field) => `${name} has a field ${field}.`),
      ...looked.filter((field) => !now.includes(field)).map((field) => `${name} has no field ${field}.`),
    ];
  });
  const seen = Object.keys(options).map((name) => `${name} has ${inList(listOf(options, name))}`);
  return outcomeOf(against, `${seen.join('; ')}.`);
};

/**
 * What the backend keeps of these categories has no field for words, but for those that were looked at one by one. Of the
 * categories that are `nobodys` another claim refuses what points at somebody, a query among it.
 */
export const noWordsBut: InventoryRule = ({ inventory }, options) => {
  const [categories, but] = [listOf(options, 'categories'), listOf(options, 'but')];
  const isRefused = (one: DeclaredField) =>
    listOf(options, 'nobodys').includes(one.kind.category) && pointsAtSomebody(one);
  const kinds = inventory.recordKinds.filter(
    ({ category, place }) => place !== 'browser' && categories.includes(category),
  );
  const words = kinds
    .flatMap(fieldsOf)
    .filter((one) => ['text', 'content'].includes(innerType(one.field)) && !isRefused(one));
  const others = words.filter(({ id }) => !but.includes(id)).map(({ id }) => `${id} has room for words.`);
  if (kinds.length === 0) return { ok: false, seen: `Nothing is kept of ${inList(categories)}.` };
  return outcomeOf(
    others,
    `In ${inList(kinds.map(({ name }) => name))}, room for words is in ${inList(words.map(({ id }) => id))} alone.`,
  );
};

/** A transfer has no field that holds a number as it is. */
export const noExactNumber: InventoryRule = ({ inventory }, options) => {
  const name = oneOf(options, 'transfer');
  const transfer = inventory.transfers.find((one) => one.name === name);
  if (transfer === undefined) return { ok: false, seen: `The inventory declares no transfer ${name}.` };
  const exact = fieldsOf(transfer).filter(({ field }) => ['count', 'bytes'].includes(innerType(field)));
  return outcomeOf(
    exact.map(({ id }) => `${id} is a number as it is.`),
    `The fields of ${name} are ${inList(Object.keys(transfer.fields))}; none is a number.`,
  );
};

const SECRET = /secret|token|password|credential|oauth|jwt|api_?key|private_?key|entitlement/i;

/** Nothing lies in secret storage, and no field is called like a secret. */
export const keepsNoSecret: InventoryRule = ({ inventory: { recordKinds } }) =>
  outcomeOf(
    recordKinds.flatMap((kind) => [
      ...(kind.place === 'secret storage' ? [`${kind.name} lies in secret storage.`] : []),
      ...fieldsOf(kind).flatMap(({ id, name }) => (SECRET.test(name) ? [`${id} is called like a secret.`] : [])),
    ]),
    `${counted(recordKinds.length, 'record kind')}: none lies in secret storage, none has a field for a secret.`,
  );

/** Every record kind has a retention, and those that are named have the one that was looked at. */
export const retentionsAre: InventoryRule = ({ inventory: { recordKinds } }, options) => {
  const now = new Map(recordKinds.map(({ name, retention }) => [name, retentionOf(retention)]));
  const without = [...now].filter(([, retention]) => retention === null).map(([name]) => `${name} has no retention.`);
  const others = Object.keys(options).flatMap((name) => {
    const [looked, is] = [oneOf(options, name), now.get(name)];
    if (is === looked || is === null) return [];
    return [is === undefined ? `The inventory does not declare ${name}.` : `${name}: ${is}. It was: ${looked}.`];
  });
  return outcomeOf(
    [...without, ...others],
    `${counted(now.size, 'record kind')}, each with the retention that is published.`,
  );
};

const retentionOf = (retention: Parameters<typeof retentionInWords>[0] | undefined) =>
  retention === undefined ? null : retentionInWords(retention);

/** Each transfer goes to the vendor or to a company that the facts list. */
export const recipientsAreListed: InventoryRule = ({ inventory: { transfers }, facts }) => {
  const listed = [facts.vendor.name, ...facts.subprocessors.subprocessors.map(({ name }) => name)];
  return outcomeOf(
    transfers
      .filter(({ recipient }) => !listed.includes(recipient))
      .map(
        ({ name, recipient }) => `${name} goes to ${recipient}, which is neither the vendor nor a listed subprocessor.`,
      ),
    `${inList(transfers.map(({ name, recipient }) => `${name} (${recipient})`))}: each recipient is listed.`,
  );
};
