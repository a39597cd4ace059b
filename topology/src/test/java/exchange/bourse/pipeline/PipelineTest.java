package exchange.bourse.pipeline;

import static exchange.bourse.pipeline.Commands.cancel;
import static exchange.bourse.pipeline.Commands.decimal;
import static exchange.bourse.pipeline.Commands.deposit;
import static exchange.bourse.pipeline.Commands.limit;
import static exchange.bourse.pipeline.Commands.market;
import static org.assertj.core.api.Assertions.assertThat;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.BookUpdate;
import exchange.bourse.events.DefineMarket;
import exchange.bourse.events.Heartbeat;
import exchange.bourse.events.JournalLine;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.OrderEvent;
import exchange.bourse.events.OrderState;
import exchange.bourse.events.PlaceOrder;
import exchange.bourse.events.Side;
import exchange.bourse.events.Ticker;
import exchange.bourse.events.Trade;
import exchange.bourse.marketdata.Period;
import java.math.BigDecimal;
import java.time.Instant;
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
    void marketsThatShareAPartitionHaveBooksAndSequencesOfTheirOwnAndNoTradeIdInCommon() {
        MarketDefinition neighbour = MarketDefinition.newBuilder(pipeline.values(Topics.MARKETS).getFirst()).setMarket("neighbour").build();
        pipeline.sendToBook("neighbour", new DefineMarket(neighbour));
        pipeline.send("", new DefineMarket(neighbour));
        for (int id = 1; id <= 6; id += 2) {
            String market = id == 3 ? "neighbour" : Commands.MARKET;
            PlaceOrder sell = limit(id, Side.SELL, "250", "0.1");
            PlaceOrder buy = limit(id + 1, Side.BUY, "250", "0.1");
            sell.setMarket(market);
            buy.setMarket(market);
            pipeline.send("bob", sell);
            pipeline.send("alice", buy);
        }

        assertThat(pipeline.values(Topics.TRADES)).extracting(Trade::getMarket)
                .containsExactly(Commands.MARKET, "neighbour", Commands.MARKET);
        assertThat(pipeline.values(Topics.TRADES)).extracting(Trade::getSequence).containsExactly(1L, 1L, 2L);
        assertThat(pipeline.values(Topics.TRADES)).extracting(Trade::getTradeId).containsExactly(1024L, 2048L, 3072L);
        assertThat(pipeline.values(Topics.EXECUTIONS)).hasSize(6);
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
    void aKlineGrowsWithTheTradesOfItsMinuteAndIsFinalWithTheFirstTickBehindIt() {
        trade(10, "250", "1");
        pipeline.advanceMs(250);
        trade(20, "260", "0.5");
        assertThat(pipeline.values(Topics.KLINES)).isEmpty();
        assertThat(pipeline.values(Topics.KLINES_LIVE)).as("two states of each period").hasSize(2 * Period.values().length);
        pipeline.advanceMs(60_000);
        pipeline.sendToBook("", new Heartbeat());
        assertThat(pipeline.values(Topics.KLINES)).singleElement().satisfies(kline -> {
            assertThat(kline.getPeriod()).isEqualTo("1m");
            assertThat(kline.getOpenTime()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
            assertThat(kline.getOpen()).isEqualByComparingTo("250");
            assertThat(kline.getHigh()).isEqualByComparingTo("260");
            assertThat(kline.getLow()).isEqualByComparingTo("250");
            assertThat(kline.getClose()).isEqualByComparingTo("260");
            assertThat(kline.getBaseVolume()).isEqualByComparingTo("1.5");
            assertThat(kline.getTradesCount()).isEqualTo(2);
        });
        assertThat(pipeline.values(Topics.MARKET_CLOCK).getLast().getLastTradeSequence()).isEqualTo(2);
    }

    @Test
    void aTradeIsNotBeforeATimeThatTheMarketWasTold() {
        pipeline.advanceMs(2_000);
        pipeline.sendToBook("", new Heartbeat());
        Instant told = pipeline.values(Topics.MARKET_CLOCK).getLast().getTime();
        pipeline.stepBackMs(1_500);
        trade(10, "250", "1");
        assertThat(pipeline.values(Topics.TRADES)).extracting(Trade::getTime).containsExactly(told);
        pipeline.sendToBook("", new Heartbeat());
        assertThat(pipeline.values(Topics.MARKET_CLOCK).getLast().getTime()).isEqualTo(told);
    }

    @Test
    void theTickerHasTheBestPricesOfTheBook() {
        pipeline.send("bob", limit(10, Side.SELL, "260", "1"));
        pipeline.send("bob", limit(11, Side.SELL, "270", "1"));
        pipeline.sendToBook("", new Heartbeat());
        assertThat(pipeline.values(Topics.TICKERS).getLast().getBestAsk()).isEqualByComparingTo("260");
        assertThat(pipeline.values(Topics.TICKERS).getLast().getBestBid()).isNull();
        pipeline.send("alice", limit(12, Side.BUY, "250", "1"));
        pipeline.sendToBook("", new Heartbeat());
        assertThat(pipeline.values(Topics.TICKERS).getLast().getBestBid()).isEqualByComparingTo("250");
        assertThat(pipeline.values(Topics.TICKERS).getLast().getLast()).isEqualByComparingTo("0");
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
                .flatMap(entry -> entry.getLines().stream())
                .filter(line -> account.equals(line.getAccount()) && line.getAsset().equals(asset) && line.getAccountCode() == code)
                .map(JournalLine::getBalanceAfter)
                .toList()
                .getLast();
    }
}
