import { addressIn } from './variable-address';

/** The address of the public trust centre, such as `https://trust.example.com`; null where no variable names one. */
export const trustCentreAddress = (): string | null => addressIn('TRUST_CENTRE_URL', { local: true });
