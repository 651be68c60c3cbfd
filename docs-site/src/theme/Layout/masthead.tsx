import { HalfDisc, Lens, Lines, OpenBook } from './icons';

/** Wordmark, search, colours and menu. Search and colours need scripts, so they are not there without. */
export function Masthead() {
  return (
    <header className="site-header">
      <div className="masthead">
        <a className="wordmark" href="/">
          <OpenBook />
          Openbook <small>trust centre</small>
        </a>
        <form className="js-only" role="search" action="/" data-search="">
          <Lens />
          <label className="visually-hidden" htmlFor="search">
            Search the trust centre
          </label>
          <input id="search" type="search" name="q" placeholder="Search" autoComplete="off" />
        </form>
        <button className="js-only" type="button" data-theme-button="">
          <HalfDisc />
          <span className="visually-hidden">Colours: </span>
          <span data-theme-name="">System</span>
        </button>
        <a className="menu-toggle no-js-only" href="#menu">
          <Lines /> Menu
        </a>
        <button
          className="menu-toggle js-only"
          type="button"
          aria-expanded="false"
          aria-controls="menu"
          data-menu-button=""
        >
          <Lines /> Menu
        </button>
      </div>
    </header>
  );
}
