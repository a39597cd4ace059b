package exchange.bourse.gateway.management;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.PostTransfer;
import exchange.bourse.events.TransferKind;
import exchange.bourse.events.TransferLeg;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Tids;
import exchange.bourse.gateway.commands.Amounts;
import exchange.bourse.gateway.commands.TransferCommands;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.views.Definitions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads an operator's transfer from a signed request, in the form of Peatio 2.6. */
@Component
final class TransferReader {

    /** Who asks for it, as far as the ledger is told: the signers are the gateway's to check. */
    private static final String AUTHOR = "management";

    /** Peatio 2.6, Transfer::CATEGORIES. */
    private static final Set<String> CATEGORIES = Set.of("wire", "refund", "purchases", "commission", "airdrop");
    private static final int LEGS_MAX = 1_000;
    private static final int TEXT_MAX = 256;

    private final Definitions definitions;

    TransferReader(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * The transfer that is asked for.
     *
     * @throws ApiException with everything that is wrong
     */
    PostTransfer read(SignedRequest request) {
        ObjectNode plain = request.data().deepCopy();
        JsonNode operations = plain.remove("operations");
        ParamReader reader = new SignedRequest(plain).reader();
        String key = reader.required("key", ErrorCode.MANAGEMENT_TRANSFER_INVALID_KEY);
        if (!key.isEmpty() && !Tids.isValid(key)) {
            reader.problem(ErrorCode.MANAGEMENT_TRANSFER_INVALID_KEY);
        }
        String category = reader.required("category", ErrorCode.MANAGEMENT_TRANSFER_INVALID_CATEGORY);
        if (!category.isEmpty() && !CATEGORIES.contains(category)) {
            reader.problem(ErrorCode.MANAGEMENT_TRANSFER_INVALID_CATEGORY);
        }
        String description = Objects.requireNonNullElse(reader.text("description"), "");
        if (description.length() > TEXT_MAX) {
            reader.problem(ErrorCode.MANAGEMENT_TRANSFER_INVALID_DESCRIPTION);
        }
        List<TransferLeg> legs = new ArrayList<>();
        if (operations == null || !operations.isArray() || operations.isEmpty() || operations.size() > LEGS_MAX) {
            reader.problem(ErrorCode.MANAGEMENT_TRANSFER_INVALID_OPERATIONS);
        } else {
            operations.forEach(operation -> {
                TransferLeg leg = leg(operation);
                if (leg != null) {
                    legs.add(leg);
                }
            });
            if (legs.size() != operations.size()) {
                reader.problem(ErrorCode.MANAGEMENT_TRANSFER_INVALID_OPERATIONS);
            }
        }
        reader.finish();
        return new PostTransfer(TransferCommands.operatorId(key), TransferKind.OPERATOR, category, "", description, AUTHOR, legs);
    }

    /** A movement from its source, which is debited, to its destination, which is credited; null if it cannot be one. */
    private @Nullable TransferLeg leg(JsonNode operation) {
        AssetDefinition asset = definitions.asset(operation.path("currency").asString("")).orElse(null);
        BigDecimal amount = amount(operation.path("amount"));
        JsonNode source = operation.path("account_src");
        JsonNode destination = operation.path("account_dst");
        if (asset == null || amount == null || !Amounts.countable(amount, asset.getScale(), asset.getScale()) || !isAccount(source)
                || !isAccount(destination)) {
            return null;
        }
        return new TransferLeg(asset.getAsset(), Amounts.event(amount), source.path("code").asInt(), uid(source),
                destination.path("code").asInt(), uid(destination));
    }

    private static @Nullable BigDecimal amount(JsonNode value) {
        ParamReader reader = new SignedRequest(JsonNodeFactory.instance.objectNode().set("amount", value)).reader();
        BigDecimal amount = reader.positive("amount", ErrorCode.MANAGEMENT_TRANSFER_INVALID_OPERATIONS,
                ErrorCode.MANAGEMENT_TRANSFER_INVALID_OPERATIONS);
        return reader.fine() ? amount : null;
    }

    private static boolean isAccount(JsonNode account) {
        String uid = uid(account);
        return account.path("code").asString("").matches("[1-4]\\d\\d") && (uid == null || Account.isId(uid));
    }

    private static @Nullable String uid(JsonNode account) {
        String uid = account.path("uid").asString("");
        return uid.isEmpty() ? null : uid;
    }
}
