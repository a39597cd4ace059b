package exchange.bourse.gateway.api.admin;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.AssetType;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.Definitions;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the definition of a currency. What a request leaves out stays as it is, or gets its default in a new currency. */
@Component
final class CurrencyReader {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]{1,10}");
    private static final int NAME_MAX = 64;
    private static final int PRECISION_DEFAULT = 8;
    private static final int PRECISION_MAX = 18;

    private final Definitions definitions;

    CurrencyReader(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * The definition that an operator wants.
     *
     * @throws ApiException with everything that is wrong
     */
    AssetDefinition read(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        String code = reader.required("code", ErrorCode.ADMIN_CURRENCY_INVALID_CODE);
        if (!CODE.matcher(code).matches()) {
            reader.problem(ErrorCode.ADMIN_CURRENCY_INVALID_CODE);
        }
        AssetDefinition old = definitions.asset(code).orElse(null);
        String name = reader.text("name");
        if (name != null && name.length() > NAME_MAX) {
            reader.problem(ErrorCode.ADMIN_CURRENCY_INVALID_NAME);
        }
        AssetType type = reader.choice("type", Words.ASSET_TYPES, ErrorCode.ADMIN_CURRENCY_INVALID_TYPE);
        int scale = reader.integer("precision", old == null ? PRECISION_DEFAULT : old.getScale(), 0, PRECISION_MAX,
                ErrorCode.ADMIN_CURRENCY_NON_INTEGER_PRECISION, ErrorCode.ADMIN_CURRENCY_INVALID_PRECISION);
        int position = reader.integer("position", old == null ? definitions.assets().size() + 1 : old.getPosition(), 1, Integer.MAX_VALUE,
                ErrorCode.ADMIN_CURRENCY_NON_INTEGER_POSITION, ErrorCode.ADMIN_CURRENCY_INVALID_POSITION);
        if (old != null && (old.getScale() != scale || (type != null && old.getType() != type))) {
            reader.problem(ErrorCode.ADMIN_CURRENCY_PERMANENT);
        }
        AssetDefinition.Builder asset = (old == null ? unrestricted() : AssetDefinition.newBuilder(old)).setAsset(code)
                .setName(name != null ? name : nameOf(old, code))
                .setType(type != null ? type : typeOf(old))
                .setScale(scale)
                .setPosition(position);
        new CurrencyRules(reader).read(asset);
        reader.finish();
        return asset.build();
    }

    private static AssetDefinition.Builder unrestricted() {
        return AssetDefinition.newBuilder().setDepositEnabled(true).setWithdrawalEnabled(true).setFrozen(false);
    }

    private static String nameOf(@Nullable AssetDefinition old, String code) {
        return old == null ? code : old.getName();
    }

    private static AssetType typeOf(@Nullable AssetDefinition old) {
        return old == null ? AssetType.COIN : old.getType();
    }
}
