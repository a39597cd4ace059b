import { render } from 'preact';
import { followBalances } from './account/balances';
import { followMembership } from './account/membership';
import { authorize } from './api/client';
import { App } from './app/App';
import { startShortcuts } from './app/shortcuts';
import { followBook } from './book/feed';
import { startLanguage, t } from './i18n';
import { followMarkets } from './market/markets';
import { followOrders } from './orders/feed';
import { loadConfiguration } from './session/configuration';
import { accessToken, startSession } from './session/session';
import { startLinks } from './stream/links';
import './styles/base.css';
import './styles/controls.css';
import './styles/trade.css';
import './styles/account.css';
import { followTrades } from './trades/feed';

/** Begins: who is logged in decides what is asked for, so that comes first. */
async function start(root: HTMLElement): Promise<void> {
  startLanguage();
  try {
    const configuration = await loadConfiguration();
    authorize(accessToken);
    if (!(await startSession(configuration))) {
      return;
    }
    followMarkets();
    followBook();
    followTrades();
    followBalances();
    followMembership();
    followOrders();
    startLinks();
    startShortcuts();
    render(<App configuration={configuration} />, root);
  } catch {
    root.textContent = t('start.failed');
  }
}

const root = document.getElementById('app');
if (root !== null) {
  void start(root);
}
