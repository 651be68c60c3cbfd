import { makeResolver, type Handlers } from '@forge/resolver';
import type { Api } from '../contract';
import { definitionResolvers } from './definitions';
import { errorResolvers } from './errors';
import { exportResolvers } from './exports';
import { privacyResolvers } from './privacy';
import { reportResolvers } from './reports';
import { switchResolvers } from './switches';
import { usageResolvers } from './usage';
import { yourDataResolvers } from './your-data';

/** All that the page may ask of the backend, by name. */
export const resolverFunctions: Handlers<Api> = {
  ...exportResolvers,
  ...definitionResolvers,
  ...privacyResolvers,
  ...switchResolvers,
  ...usageResolvers,
  ...errorResolvers,
  ...reportResolvers,
  ...yourDataResolvers,
};

export const resolver = makeResolver<Api>(resolverFunctions);
