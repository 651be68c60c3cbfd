import { AppError } from '../app-error';

/** Whether it was `store.create` that wrote the record; false where there was one already. */
export async function isCreated(creation: Promise<void>): Promise<boolean> {
  try {
    await creation;
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'CONFLICT') return false;
    throw error;
  }
}
