import { makeResolver } from '@forge/resolver';
import type { Api } from '../contract';
import { definitionResolvers } from './definitions';
import { errorResolvers } from './errors';
import { exportResolvers } from './exports';
import { privacyResolvers } from './privacy';
import { reportResolvers } from './reports';
import { switchResolvers } from './switches';
import { usageResolvers } from './usage';
import { yourDataResolvers } from './your-data';

/** All that the page may ask of the backend. */
export const resolver = makeResolver<Api>({
  ...exportResolvers,
  ...definitionResolvers,
  ...privacyResolvers,
  ...switchResolvers,
  ...usageResolvers,
  ...errorResolvers,
  ...reportResolvers,
  ...yourDataResolvers,
});
