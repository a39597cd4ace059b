package exchange.bourse.pipeline;

import static exchange.bourse.pipeline.Commands.cancel;
import static exchange.bourse.pipeline.Commands.decimal;
import static exchange.bourse.pipeline.Commands.deposit;
import static exchange.bourse.pipeline.Commands.limit;
import static exchange.bourse.pipeline.Commands.market;
import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.BalanceChange;
import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.DefineMarket;
import exchange.bourse.events.Heartbeat;
import exchange.bourse.events.Kline;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.Side;
import exchange.bourse.events.Ticker;
import exchange.bourse.events.Trade;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a trader sees of the whole pipeline. */
class PipelineTest {

    private final Pipeline pipeline = new Pipeline("pipeline-test");

    @BeforeEach
    void open() {
        Commands.define(pipeline);
        pipeline.send("alice", deposit("d1", "usd", "1000"));
        pipeline.send("bob", deposit("d2", "btc", "3"));
    }

    @AfterEach
    void close() {
        Audits.assertInOrder(pipeline);
        pipeline.close();
    }

    @Test
    void definitionsAreShownOnceTheyAreInForce() {
        assertThat(pipeline.values(Topics.ASSETS)).extracting(asset -> asset.getAsset()).containsExactly("usd", "btc");
        assertThat(pipeline.values(Topics.MARKETS)).singleElement().satisfies(market -> assertThat(market.getMarket()).isEqualTo("btcusd"));
    }

    @Test
    void aDefinitionThatChangesWhatIsPermanentIsRefused() {
        MarketDefinition finer = MarketDefinition.newBuilder(pipeline.values(Topics.MARKETS).getFirst()).setPricePrecision(3).build();
        pipeline.sendToBook(Commands.MARKET, new DefineMarket(finer));
        pipeline.send("", new DefineMarket(finer));
        assertThat(pipeline.values(Topics.MARKETS)).hasSize(1);
        pipeline.send("alice", limit(1, Side.BUY, "250.001", "1"));
        assertThat(state(1)).isEqualTo(OrderState.REJECT);
    }

    @Test
    void twoOrdersThatMeetBecomeATradeAndMoveBalances() {
        pipeline.send("bob", limit(1, Side.SELL, "236.47", "2"));
        pipeline.send("alice", limit(2, Side.BUY, "240", "1.5"));

        Trade trade = pipeline.values(Topics.TRADES).getFirst();
        assertThat(trade.getPrice()).isEqualByComparingTo("236.47");
        assertThat(trade.getQuantity()).isEqualByComparingTo("1.5");
        assertThat(trade.getTotal()).isEqualByComparingTo("354.705");
        assertThat(trade.getTakerSide()).isEqualTo(Side.BUY);
        assertThat(trade.getSequence()).isOne();
        assertThat(state(2)).isEqualTo(OrderState.DONE);
        assertThat(state(1)).isEqualTo(OrderState.WAIT);
        assertThat(balance("alice", "usd", 201)).isEqualByComparingTo("645.295");
        assertThat(balance("alice", "usd", 211)).isEqualByComparingTo("0");
        assertThat(balance("alice", "btc", 202)).isEqualByComparingTo("1.497");
        assertThat(balance("bob", "usd", 201)).isEqualByComparingTo("354.350295");
        assertThat(balance("bob", "btc", 212)).isEqualByComparingTo("0.5");
        assertThat(pipeline.values(Topics.EXECUTIONS)).hasSize(2);
        Audit.of(pipeline).assertConserved();
    }

    @Test
    void depthIsTheSumOfEachLevel() {
        pipeline.send("bob", limit(1, Side.SELL, "250", "1"));
        pipeline.send("bob", limit(2, Side.SELL, "250", "1"));
        pipeline.send("alice", limit(3, Side.BUY, "250", "1.25"));
        assertThat(pipeline.values(Topics.BOOK_UPDATES)).extracting(BookUpdate::getSequence).containsExactly(1L, 2L, 3L);
        assertThat(pipeline.values(Topics.BOOK_UPDATES)).extracting(update -> update.getQuantity().stripTrailingZeros().toPlainString())
                .containsExactly("1", "2", "0.75");
    }

    @Test
    void aCancelledOrderGivesBackWhatItReserved() {
        pipeline.send("bob", limit(1, Side.SELL, "250", "2"));
        pipeline.send("alice", cancel(1));
        assertThat(state(1)).as("somebody else's cancel").isEqualTo(OrderState.WAIT);
        pipeline.send("bob", cancel(1));
        assertThat(state(1)).isEqualTo(OrderState.CANCEL);
        assertThat(balance("bob", "btc", 202)).isEqualByComparingTo("3");
        assertThat(balance("bob", "btc", 212)).isEqualByComparingTo("0");
    }

    @Test
    void whatAMarketOrderCannotFillIsGivenBack() {
        pipeline.send("bob", limit(1, Side.SELL, "250", "1"));
        pipeline.send("alice", market(2, Side.BUY, "2", "600"));
        assertThat(state(2)).isEqualTo(OrderState.CANCEL);
        assertThat(order(2).getReason()).isEqualTo("market.order.insufficient_market_liquidity");
        assertThat(order(2).getRemainingQuantity()).isEqualByComparingTo("1");
        assertThat(balance("alice", "usd", 201)).isEqualByComparingTo("750");
        Audit.of(pipeline).assertConserved();
    }

    @Test
    void anOrderThatCannotBePaidIsRejectedAndChangesNothing() {
        int entries = pipeline.values(Topics.BALANCE_CHANGES).size();
        pipeline.send("alice", limit(1, Side.BUY, "1000.01", "1"));
        assertThat(state(1)).isEqualTo(OrderState.REJECT);
        assertThat(order(1).getReason()).isEqualTo("market.account.insufficient_balance");
        assertThat(pipeline.values(Topics.BALANCE_CHANGES)).hasSize(entries);
        assertThat(pipeline.values(Topics.BOOK_UPDATES)).isEmpty();
    }

    @Test
    void aKlineGrowsWithTheTradesOfItsMinute() {
        trade(10, "250", "1");
        trade(20, "260", "0.5");
        pipeline.advanceMs(60_000);
        trade(30, "240", "0.25");
        List<Kline> klines = pipeline.values(Topics.KLINES);
        assertThat(klines).hasSize(3);
        Kline first = klines.get(1);
        assertThat(first.getOpen()).isEqualByComparingTo("250");
        assertThat(first.getHigh()).isEqualByComparingTo("260");
        assertThat(first.getLow()).isEqualByComparingTo("250");
        assertThat(first.getClose()).isEqualByComparingTo("260");
        assertThat(first.getBaseVolume()).isEqualByComparingTo("1.5");
        assertThat(first.getTradesCount()).isEqualTo(2);
        Kline second = klines.get(2);
        assertThat(second.getOpenTime()).isEqualTo(first.getOpenTime().plusSeconds(60));
        assertThat(second.getOpen()).isEqualByComparingTo("240");
    }

    @Test
    void theTickerCoversTheLastDayAndForgetsWhatIsOlderWithoutANewTrade() {
        trade(10, "250", "1");
        trade(20, "260", "0.5");
        pipeline.sendToBook("", new Heartbeat());
        Ticker busy = pipeline.values(Topics.TICKERS).getLast();
        assertThat(busy.getOpen()).isEqualByComparingTo("250");
        assertThat(busy.getHigh()).isEqualByComparingTo("260");
        assertThat(busy.getBaseVolume()).isEqualByComparingTo("1.5");
        assertThat(busy.getQuoteVolume()).isEqualByComparingTo("380");
        pipeline.sendToBook("", new Heartbeat());
        assertThat(pipeline.values(Topics.TICKERS)).as("nothing new to say").hasSize(1);
        pipeline.advanceMs(25 * 3_600_000L);
        pipeline.sendToBook("", new Heartbeat());
        Ticker quiet = pipeline.values(Topics.TICKERS).getLast();
        assertThat(quiet.getBaseVolume()).isEqualByComparingTo(decimal("0"));
        assertThat(quiet.getLast()).isEqualByComparingTo("260");
        assertThat(quiet.getTradesCount()).isZero();
    }

    private void trade(long id, String price, String quantity) {
        pipeline.send("bob", limit(id, Side.SELL, price, quantity));
        pipeline.send("alice", limit(id + 1, Side.BUY, price, quantity));
    }

    private OrderEvent order(long id) {
        return pipeline.values(Topics.ORDER_EVENTS).stream().filter(event -> event.getOrderId() == id).toList().getLast();
    }

    private OrderState state(long id) {
        return order(id).getState();
    }

    private BigDecimal balance(String account, String asset, int code) {
        return pipeline.values(Topics.BALANCE_CHANGES)
                .stream()
                .filter(change -> account.equals(change.getAccount()) && change.getAsset().equals(asset) && change.getAccountCode() == code)
                .map(BalanceChange::getBalanceAfter)
                .toList()
                .getLast();
    }
}
