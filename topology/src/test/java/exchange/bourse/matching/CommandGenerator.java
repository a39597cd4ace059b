package exchange.bourse.matching;

import exchange.bourse.market.CircuitBreaker;
import exchange.bourse.market.Instructions;
import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Phase;
import exchange.bourse.market.SelfTradePrevention;
import exchange.bourse.market.Side;
import exchange.bourse.market.TimeInForce;
import exchange.bourse.market.TradingRules;
import exchange.bourse.market.Trigger;
import exchange.bourse.money.Rate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Seeded commands of every kind, sensible and not, around a slowly wandering price, for few accounts so that they meet themselves. */
public final class CommandGenerator {

    /** Totals are rounded, a lot is ten units, a tick two. */
    public static final Market MARKET = new Market("ethusd", "eth", "usd", new Market.Scales(4, 2, 2, 3), new Market.Limits(2, 0, 10),
            new Rate(0), new Rate(0), true, 1).under(new TradingRules(2, 0, 0, 0, 0, 0, CircuitBreaker.OFF));

    private static final int KNOWN = 40;
    private static final List<SelfTradePrevention> PREVENTIONS = List.of(SelfTradePrevention.values());
    private static final String[] ACCOUNTS = {"ann", "bob", "cleo", "dan"};

    private final Random random;
    private final Map<Long, String> owners = new HashMap<>();
    private long nextId = 1;
    private long timeMs = 1_000;
    private long centre = 1_000;

    public CommandGenerator(long seed) {
        random = new Random(seed);
    }

    public BookCommand next() {
        timeMs += random.nextInt(20);
        centre = Math.clamp(centre + 2L * (random.nextInt(3) - 1), 400, 4_000);
        int dice = random.nextInt(1_000);
        if (dice < 560) {
            return new BookCommand.Place(order(), timeMs);
        } else if (dice < 760) {
            return cancel();
        } else if (dice < 950) {
            return new BookCommand.Amend(amendment(), timeMs);
        } else if (dice < 965) {
            return new BookCommand.Tick(timeMs);
        } else if (dice < 975) {
            Side side = random.nextInt(3) == 0 ? null : side();
            return new BookCommand.CancelAll(new CancelScope(random.nextInt(5) == 0 ? null : account(), side), timeMs);
        } else if (dice < 993) {
            return new BookCommand.ChangePhase(phase(), random.nextInt(4) == 0 ? 0 : timeMs + random.nextInt(300), timeMs);
        }
        return new BookCommand.Redefine(MARKET.under(rules()));
    }

    private BookCommand cancel() {
        long id = knownId();
        return new BookCommand.Cancel(id, owner(id), timeMs);
    }

    private IncomingOrder order() {
        Side side = side();
        long id = random.nextInt(100) == 0 ? knownId() : nextId++;
        boolean market = random.nextInt(8) == 0;
        long quantity = 10L * (1 + random.nextInt(60));
        long limit = IncomingOrder.NO_LIMIT;
        if (market && side == Side.BUY && random.nextInt(3) > 0) {
            limit = 1L + random.nextInt(90);
            quantity = random.nextBoolean() ? IncomingOrder.BY_AMOUNT : quantity;
        }
        long price = market ? 0 : price(side);
        String account = owner(id);
        owners.put(id, account);
        owners.remove(id - KNOWN);
        return new IncomingOrder(id, account, side, market ? OrderType.MARKET : OrderType.LIMIT, price, quantity, limit,
                instructions(market));
    }

    private Instructions instructions(boolean market) {
        Instructions result = Instructions.PLAIN.preventing(PREVENTIONS.get(random.nextInt(PREVENTIONS.size())));
        switch (random.nextInt(10)) {
            case 0 -> result = result.lasting(TimeInForce.IOC, 0);
            case 1 -> result = result.lasting(market ? TimeInForce.GTC : TimeInForce.FOK, 0);
            case 2, 3 -> result = result.lasting(TimeInForce.GTD, timeMs + random.nextInt(500) - 5);
            default -> {
                // Plain: most orders are.
            }
        }
        if (random.nextInt(4) == 0) {
            result = result.triggeredBy(random.nextBoolean() ? Trigger.STOP : Trigger.TAKE_PROFIT, centre + 2L * (random.nextInt(41) - 20));
        } else if (random.nextInt(8) == 0) {
            result = result.postingOnly();
        }
        return !market && random.nextInt(5) == 0 ? result.showing(10L * (1 + random.nextInt(10))) : result;
    }

    private Amendment amendment() {
        long price = random.nextInt(3) > 0 ? price(side()) : 0;
        long quantity = random.nextInt(3) > 0 ? 10L * random.nextInt(60) : 0;
        long stop = random.nextInt(6) == 0 ? centre + 2L * (random.nextInt(41) - 20) : 0;
        long expiry = random.nextInt(10) == 0 ? timeMs + random.nextInt(500) - 5 : 0;
        long id = knownId();
        return new Amendment(id, owner(id), price, quantity, stop, expiry);
    }

    private TradingRules rules() {
        int band = random.nextInt(3) == 0 ? 20_000 + random.nextInt(80_000) : 0;
        CircuitBreaker breaker = random.nextInt(3) == 0
                ? new CircuitBreaker(3_000 + random.nextInt(30_000), 500 + random.nextInt(3_000), 50 + random.nextInt(500))
                : CircuitBreaker.OFF;
        return new TradingRules(random.nextInt(5) == 0 ? 4 : 2, random.nextInt(5) == 0 ? 400 : 0, random.nextInt(5) == 0 ? 8 : 0,
                random.nextInt(5) == 0 ? 45 : 0, band, random.nextInt(3) == 0 ? centre : 0, breaker);
    }

    private Phase phase() {
        return switch (random.nextInt(12)) {
            case 0 -> Phase.HALTED;
            case 1 -> Phase.LOCKED;
            case 2 -> Phase.DISABLED;
            case 3, 4, 5 -> Phase.AUCTION;
            default -> Phase.CONTINUOUS;
        };
    }

    private long price(Side side) {
        return centre + 2L * (side == Side.BUY ? random.nextInt(14) - 10 : 10 - random.nextInt(14));
    }

    private long knownId() {
        return Math.max(1, nextId - 1 - random.nextInt(KNOWN));
    }

    /** Mostly the order's owner. */
    private String owner(long id) {
        return random.nextInt(30) == 0 ? account() : owners.getOrDefault(id, account());
    }

    private Side side() {
        return random.nextBoolean() ? Side.BUY : Side.SELL;
    }

    private String account() {
        return ACCOUNTS[random.nextInt(ACCOUNTS.length)];
    }
}
