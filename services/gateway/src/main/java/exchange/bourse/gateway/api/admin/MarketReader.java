package exchange.bourse.gateway.api.admin;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.MarketState;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.market.Market;
import exchange.bourse.stream.DefinitionCodec;
import exchange.bourse.views.Definitions;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the definition of a market. What a request leaves out stays as it is, or gets its default in a new market. */
@Component
final class MarketReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,20}");
    private static final int NAME_MAX = 64;

    private final Definitions definitions;

    MarketReader(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * The definition that an operator wants.
     *
     * @throws ApiException with everything that is wrong
     */
    MarketDefinition read(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String named = reader.text("id");
        MarketDefinition old = named == null ? null : definitions.market(named).orElse(null);
        AssetDefinition base = asset(reader, "base_unit", old == null ? null : old.getBase());
        AssetDefinition quote = asset(reader, "quote_unit", old == null ? null : old.getQuote());
        if (base == null || quote == null) {
            reader.problem(ErrorCode.ADMIN_MARKET_CURRENCY_DOESNT_EXIST);
            throw finished(reader);
        }
        String id = named == null ? base.getAsset() + quote.getAsset() : named;
        MarketDefinition before = old == null ? definitions.market(id).orElse(null) : old;
        MarketDefinition wanted = new MarketNumbers(reader, before).read(start(reader, id, before, base, quote));
        check(reader, before, wanted);
        reader.finish();
        return wanted;
    }

    private MarketDefinition.Builder start(ParamReader reader, String id, @Nullable MarketDefinition old, AssetDefinition base,
            AssetDefinition quote) {
        if (!ID.matcher(id).matches()) {
            reader.problem(ErrorCode.ADMIN_MARKET_INVALID_ID);
        }
        if (base.getAsset().equals(quote.getAsset())) {
            reader.problem(ErrorCode.ADMIN_MARKET_SAME_CURRENCIES);
        }
        String name = reader.text("name");
        if (name != null && name.length() > NAME_MAX) {
            reader.problem(ErrorCode.ADMIN_MARKET_INVALID_NAME);
        }
        MarketState state = reader.choice("state", Words.MARKET_STATES, ErrorCode.ADMIN_MARKET_INVALID_STATE);
        int partition = partition(reader, old);
        int position = reader.integer("position", old == null ? definitions.markets().size() + 1 : old.getPosition(), 1, Integer.MAX_VALUE,
                ErrorCode.ADMIN_MARKET_NON_INTEGER_POSITION, ErrorCode.ADMIN_MARKET_INVALID_POSITION);
        String defaultName = old == null ? (base.getAsset() + "/" + quote.getAsset()).toUpperCase(Locale.ROOT) : old.getName();
        MarketState defaultState = old == null ? MarketState.ENABLED : old.getState();
        return (old == null ? MarketDefinition.newBuilder() : MarketDefinition.newBuilder(old)).setMarket(id)
                .setName(name == null ? defaultName : name)
                .setBase(base.getAsset())
                .setQuote(quote.getAsset())
                .setBaseScale(base.getScale())
                .setQuoteScale(quote.getScale())
                .setState(state == null ? defaultState : state)
                .setPartition(partition)
                .setPosition(position);
    }

    private @Nullable AssetDefinition asset(ParamReader reader, String name, @Nullable String defaultAsset) {
        String asset = reader.text(name);
        String wanted = asset == null ? defaultAsset : asset;
        return wanted == null ? null : definitions.asset(wanted).orElse(null);
    }

    /** A new market joins the partition that has the fewest markets, unless its operator knows better where there is least to do. */
    private int partition(ParamReader reader, @Nullable MarketDefinition old) {
        int partitions = Topics.BOOK_COMMANDS.partitions();
        int[] markets = new int[partitions];
        definitions.markets().forEach(market -> markets[market.getPartition()]++);
        int fewest = IntStream.range(0, partitions).boxed().min(Comparator.comparingInt(each -> markets[each])).orElseThrow();
        return reader.integer("partition", old == null ? fewest : old.getPartition(), 0, partitions - 1,
                ErrorCode.ADMIN_MARKET_NON_INTEGER_PARTITION, ErrorCode.ADMIN_MARKET_INVALID_PARTITION);
    }

    /** Asks the domain what the book and the ledger will ask, because what one of them refuses is only seen in its log. */
    private static void check(ParamReader reader, @Nullable MarketDefinition before, MarketDefinition wanted) {
        try {
            Market market = DefinitionCodec.market(wanted);
            if (before != null && !DefinitionCodec.market(before).mayBecome(market)) {
                reader.problem(ErrorCode.ADMIN_MARKET_PERMANENT);
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            reader.problem(ErrorCode.ADMIN_MARKET_UNCOUNTABLE);
        }
    }

    private static ApiException finished(ParamReader reader) {
        reader.finish();
        return new ApiException(ErrorCode.ADMIN_MARKET_CURRENCY_DOESNT_EXIST);
    }
}
