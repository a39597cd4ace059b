package exchange.bourse.market;

import exchange.bourse.money.Rate;

/** The market and assets that tests trade in. */
public final class TestMarkets {

    /** US dollar, in units of 10^-8. */
    public static final Asset USD = new Asset("usd", "US Dollar", Asset.Type.FIAT, 8, 1);
    /** Bitcoin, in satoshi. */
    public static final Asset BTC = new Asset("btc", "Bitcoin", Asset.Type.COIN, 8, 2);
    /** Prices in cents, quantities in satoshi, so that totals are rounded; maker 0.1 %, taker 0.2 %. */
    public static final Market BTC_USD = new Market("btcusd", "btc", "usd", new Market.Scales(8, 8, 2, 8), new Market.Limits(1, 0, 1),
            new Rate(1_000), new Rate(2_000), true, 0);

    private TestMarkets() {
    }
}
