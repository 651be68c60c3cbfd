import { makeResolver, type Handlers } from '@forge/resolver';
import type { Api } from '../contract';
import { definitionResolvers } from './definitions';
import { dutyResolvers } from './duties';
import { errorResolvers } from './errors';
import { exportResolvers } from './exports';
import { moveResolvers } from './move';
import { getStartedResolvers } from './get-started';
import { licenceResolvers } from './licence';
import { privacyResolvers } from './privacy';
import { reportResolvers } from './reports';
import { switchResolvers } from './switches';
import { usageResolvers } from './usage';
import { yourDataResolvers } from './your-data';

/** All that the page may ask of the backend, by name. */
export const resolvers: Handlers<Api> = {
  ...exportResolvers,
  ...licenceResolvers,
  ...getStartedResolvers,
  ...dutyResolvers,
  ...definitionResolvers,
  ...privacyResolvers,
  ...switchResolvers,
  ...usageResolvers,
  ...errorResolvers,
  ...reportResolvers,
  ...moveResolvers,
  ...yourDataResolvers,
};

export const resolver = makeResolver<Api>(resolvers);
