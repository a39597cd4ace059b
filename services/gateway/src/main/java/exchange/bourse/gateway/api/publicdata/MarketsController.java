package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.Definitions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of markets. */
@Tag(name = "public")
@RestController
@RequestMapping({Paths.PEATIO + "/public/markets", Paths.SHORT + "/public/markets"})
class MarketsController {

    private static final Map<String, Comparator<MarketDefinition>> ORDERS = Map.of("id", Comparator.comparing(MarketDefinition::getMarket),
            "position", Comparator.comparingInt(MarketDefinition::getPosition));

    private final MarketLookup markets;
    private final Definitions definitions;
    private final List<Search.Field<MarketDefinition>> searched;

    MarketsController(MarketLookup markets, Definitions definitions) {
        this.markets = markets;
        this.definitions = definitions;
        this.searched = List.of(new Search.Field<>("base_code", MarketDefinition::getBase),
                new Search.Field<>("quote_code", MarketDefinition::getQuote),
                new Search.Field<>("base_name", market -> name(market.getBase())),
                new Search.Field<>("quote_name", market -> name(market.getQuote())));
    }

    private String name(String asset) {
        return definitions.asset(asset).map(AssetDefinition::getName).orElse("");
    }

    @Operation(summary = "List markets")
    @Parameter(name = "base_unit", description = "Only markets with this base currency.")
    @Parameter(name = "quote_unit", description = "Only markets with this quote currency.")
    @Parameter(name = "search[base_code]", description = "Only markets whose base currency's code has this in it; of several searches any has to match.")
    @Parameter(name = "search[quote_code]", description = "The same for the quote currency's code.")
    @Parameter(name = "search[base_name]", description = "The same for the base currency's name.")
    @Parameter(name = "search[quote_name]", description = "The same for the quote currency's name.")
    @Parameter(name = "order_by", description = "id or position; position.")
    @Parameter(name = "ordering", description = "asc or desc; asc.")
    @Parameter(name = "limit", description = "1 to 1000; 100.")
    @Parameter(name = "page", description = "From 1; 1. Times limit, at most 100000.")
    @Fails({ErrorCode.MARKETS_BASE_UNIT_DOESNT_EXIST, ErrorCode.MARKETS_QUOTE_UNIT_DOESNT_EXIST, ErrorCode.MARKETS_INVALID_ORDER_BY,
            ErrorCode.MARKETS_INVALID_ORDERING, ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_LIMIT,
            ErrorCode.PAGINATION_NON_INTEGER_PAGE, ErrorCode.PAGINATION_INVALID_PAGE})
    @GetMapping
    ResponseEntity<List<MarketJson>> list(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String base = asset(reader, "base_unit", ErrorCode.MARKETS_BASE_UNIT_DOESNT_EXIST);
        String quote = asset(reader, "quote_unit", ErrorCode.MARKETS_QUOTE_UNIT_DOESNT_EXIST);
        Comparator<MarketDefinition> chosen = reader.choice("order_by", ORDERS, ErrorCode.MARKETS_INVALID_ORDER_BY);
        Boolean ascending = reader.choice("ordering", Words.ORDERINGS, ErrorCode.MARKETS_INVALID_ORDERING);
        Predicate<MarketDefinition> found = Search.read(reader, searched);
        Paging paging = Paging.read(reader, Paging.Rules.COMMON);
        reader.finish();
        Comparator<MarketDefinition> order = chosen == null ? Comparator.comparingInt(MarketDefinition::getPosition) : chosen;
        return paging.cut(markets.listed()
                .stream()
                .filter(market -> base == null || market.getBase().equals(base))
                .filter(market -> quote == null || market.getQuote().equals(quote))
                .filter(found)
                .sorted(Boolean.FALSE.equals(ascending) ? order.reversed() : order)
                .map(MarketJson::of)
                .toList());
    }

    private @Nullable String asset(ParamReader reader, String name, ErrorCode unknown) {
        String asset = reader.text(name);
        if (asset != null && definitions.asset(asset).isEmpty()) {
            reader.problem(unknown);
        }
        return asset;
    }
}
