import { useEffect, useState } from 'react';
import type { Backend } from '../../ports';

/** Why no export may start; null where one may, or nobody knows yet: the backend is asked again when one starts. */
export function useLicence(backend: Pick<Backend, 'getLicence'>): string | null {
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    void backend.getLicence().then((reply) => {
      setRefusal(reply.ok && !reply.value.mayExport ? reply.value.message : null);
    });
  }, [backend]);
  return refusal;
}
