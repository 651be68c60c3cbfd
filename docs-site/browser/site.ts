/** What every page runs once its text is there. Each part finds its own elements and does nothing where there are none. */
import './app-filter';
import './menu';
import './print';
import './search';
