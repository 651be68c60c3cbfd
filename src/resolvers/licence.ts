import type { Handlers } from '@forge/resolver';
import type { Api, Licence } from '../contract';
import { environmentType, license } from '../platform/app-context';
import { licenceOf, mayExport, noLicence } from '../tenant/licence';
import { reply } from './reply';

export const licenceResolvers: Pick<Handlers<Api>, 'getLicence'> = {
  getLicence: () =>
    reply(async () => {
      const licence = currentLicence();
      return mayExport(licence)
        ? { ...licence, mayExport: true }
        : { ...licence, mayExport: false, message: noLicence(licence) };
    }),
};

export const currentLicence = (): Licence => licenceOf({ environment: environmentType(), license: license() });
