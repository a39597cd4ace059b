package exchange.bourse.gateway.api.publicdata;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.AssetType;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.Definitions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The currencies. */
@Tag(name = "public")
@RestController
@RequestMapping({Paths.PEATIO + "/public/currencies", Paths.SHORT + "/public/currencies"})
class CurrenciesController {

    private static final List<Search.Field<AssetDefinition>> SEARCHED = List.of(new Search.Field<>("code", AssetDefinition::getAsset),
            new Search.Field<>("name", AssetDefinition::getName));

    private final Definitions definitions;

    CurrenciesController(Definitions definitions) {
        this.definitions = definitions;
    }

    @Operation(summary = "List currencies", description = "By position.")
    @Parameter(name = "type", description = "coin or fiat.")
    @Parameter(name = "search[code]", description = "Only currencies whose code has this in it; of several searches any has to match.")
    @Parameter(name = "search[name]", description = "The same for the name.")
    @Parameter(name = "limit", description = "1 to 1000; 100.")
    @Parameter(name = "page", description = "From 1; 1. Times limit, at most 100000.")
    @Fails({ErrorCode.PUBLIC_CURRENCY_INVALID_TYPE, ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_LIMIT,
            ErrorCode.PAGINATION_NON_INTEGER_PAGE, ErrorCode.PAGINATION_INVALID_PAGE})
    @GetMapping
    ResponseEntity<List<CurrencyJson>> list(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        AssetType type = reader.choice("type", Words.ASSET_TYPES, ErrorCode.PUBLIC_CURRENCY_INVALID_TYPE);
        Predicate<AssetDefinition> found = Search.read(reader, SEARCHED);
        Paging paging = Paging.read(reader, Paging.Rules.COMMON);
        reader.finish();
        return paging.cut(definitions.assets()
                .stream()
                .filter(asset -> type == null || asset.getType() == type)
                .filter(found)
                .map(CurrencyJson::of)
                .toList());
    }

    @Operation(summary = "Get a currency")
    @Parameter(name = "id", description = "Code of the currency.")
    @Fails(ErrorCode.PUBLIC_CURRENCY_DOESNT_EXIST)
    @GetMapping("/{id}")
    CurrencyJson get(@PathVariable String id) {
        return definitions.asset(id).map(CurrencyJson::of).orElseThrow(() -> new ApiException(ErrorCode.PUBLIC_CURRENCY_DOESNT_EXIST));
    }
}
