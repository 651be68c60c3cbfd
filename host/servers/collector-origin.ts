import type { Collector } from '../collector/collector';
import { collectorPage } from '../pages/collector-page';
import type { Handle } from './local-server';
import { notHere, outsideHtml } from './outside-pages';

/** The collector's origin: a POST to the very address that the vendor configured, and a page that shows what arrived. */
export function collectorOrigin(collector: Collector, files: ReadonlyMap<string, Response>): Handle {
  return (request) => {
    const { pathname } = new URL(request.url);
    if (pathname !== '/') return files.get(pathname)?.clone() ?? notHere();
    return request.method === 'POST' ? collector.handle(request) : outsideHtml(collectorPage(collector.arrivals()));
  };
}
