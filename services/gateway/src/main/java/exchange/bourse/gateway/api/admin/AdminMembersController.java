package exchange.bourse.gateway.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.FeeDefinition;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.MemberState;
import exchange.bourse.gateway.api.Fails;
import exchange.bourse.gateway.api.Paging;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.commands.HouseOperations;
import exchange.bourse.gateway.commands.Operations;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.market.Member;
import exchange.bourse.views.Definitions;
import exchange.bourse.views.MemberViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What operators make of members: their group and level, whether they are frozen, and who brought them. */
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/admin/members", Paths.SHORT + "/admin/members"})
class AdminMembersController {

    private final HouseOperations operations;
    private final Operations orders;
    private final MemberViews members;
    private final Definitions definitions;
    private final MemberReader reader;

    AdminMembersController(HouseOperations operations, Operations orders, MemberViews members, Definitions definitions,
            MemberReader reader) {
        this.operations = operations;
        this.orders = orders;
        this.members = members;
        this.definitions = definitions;
        this.reader = reader;
    }

    /** A member as operators see it. */
    @Schema(name = "Member")
    record MemberJson(@JsonProperty("uid") String uid, @JsonProperty("group") String group, @JsonProperty("level") int level,
            @JsonProperty("state") String state, @JsonProperty("referrer_uid") @Nullable String referrerUid) {

        static MemberJson of(MemberDefinition member) {
            return new MemberJson(member.getAccount(), member.getGroup(), member.getLevel(), Words.word(member.getState()),
                    member.getReferrer());
        }
    }

    /** What may be changed, for the API's documentation. */
    @Schema(name = "MemberChange")
    record Change(@Schema(example = "vip-1") @JsonProperty("group") String group,
            @Schema(minimum = "0", maximum = "100") @JsonProperty("level") int level,
            @Schema(allowableValues = {"active", "frozen"}) @JsonProperty("state") String state,
            @Schema(description = "Empty for nobody.") @JsonProperty("referrer_uid") String referrerUid){}

    @Operation(summary = "List members", description = "Those whom an operator has defined, by uid; all others are in group vip-0, of level 0 "
            + "and active.")
    @Parameter(name = "uid", description = "Only this member.")
    @Parameter(name = "group", description = "Only members of this group.")
    @Parameter(name = "state", description = "active or frozen.")
    @Parameter(name = "limit", description = "1 to 1000; 100.")
    @Parameter(name = "page", description = "From 1; 1. Times limit, at most 100000.")
    @Fails({ErrorCode.ADMIN_MEMBER_INVALID_STATE, ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_LIMIT,
            ErrorCode.PAGINATION_NON_INTEGER_PAGE, ErrorCode.PAGINATION_INVALID_PAGE, ErrorCode.PAGINATION_TOO_BROAD})
    @GetMapping
    ResponseEntity<List<MemberJson>> list(RequestParams params) {
        ParamReader query = new ParamReader(params);
        String group = query.text("group");
        String uid = query.text("uid");
        MemberState state = query.choice("state", MemberReader.STATES, ErrorCode.ADMIN_MEMBER_INVALID_STATE);
        Paging paging = Paging.read(query, Paging.Rules.COMMON);
        query.finish();
        return paging.answer(true, MemberJson.class,
                (slice, rows) -> members.members(member -> (group == null || member.getGroup().equals(group))
                        && (state == null || member.getState() == state) && (uid == null || member.getAccount().equals(uid)), slice,
                        member -> rows.accept(MemberJson.of(member))));
    }

    @Operation(summary = "List the groups", description = "Those that members are in, or that have a fee of their own.")
    @GetMapping("/groups")
    Set<String> groups() {
        Set<String> groups = members.groups();
        groups.add(Member.DEFAULT_GROUP);
        definitions.fees().stream().map(FeeDefinition::getGroup).filter(Objects::nonNull).forEach(groups::add);
        return groups;
    }

    @Operation(summary = "Get a member")
    @Parameter(name = "uid", description = "The account: the subject of its owner's tokens.")
    @Fails(ErrorCode.NOT_FOUND)
    @GetMapping("/{uid}")
    MemberJson get(@PathVariable String uid) {
        if (!Account.isId(uid)) {
            throw new ApiException(ErrorCode.NOT_FOUND);
        }
        return MemberJson.of(members.member(uid));
    }

    @Operation(summary = "Change a member", description = "PUT as in Peatio, or POST. What is left out stays.")
    @Parameter(name = "uid", description = "The account: the subject of its owner's tokens.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Change.class)))
    @Fails({ErrorCode.ADMIN_MEMBER_INVALID_UID, ErrorCode.ADMIN_MEMBER_INVALID_GROUP, ErrorCode.ADMIN_MEMBER_NON_INTEGER_LEVEL,
            ErrorCode.ADMIN_MEMBER_INVALID_LEVEL, ErrorCode.ADMIN_MEMBER_INVALID_STATE, ErrorCode.ADMIN_MEMBER_INVALID_REFERRER,
            ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @RequestMapping(path = "/{uid}", method = {RequestMethod.PUT, RequestMethod.POST})
    @ResponseStatus(HttpStatus.CREATED)
    MemberJson change(@PathVariable String uid, RequestParams params) {
        return MemberJson.of(operations.defineMember(() -> reader.read(uid, params)));
    }

    @Operation(summary = "Cancel all orders of a member", description = "As its owner would, frozen or not. Asynchronous.")
    @Parameter(name = "uid", description = "The account: the subject of its owner's tokens.")
    @Fails({ErrorCode.ADMIN_MEMBER_INVALID_UID, ErrorCode.COMMANDS_UNAVAILABLE, ErrorCode.OUTCOME_UNKNOWN})
    @PostMapping("/{uid}/cancel_orders")
    @ResponseStatus(HttpStatus.CREATED)
    MemberJson cancelOrders(@PathVariable String uid) {
        if (!Account.isId(uid)) {
            throw new ApiException(ErrorCode.ADMIN_MEMBER_INVALID_UID);
        }
        orders.cancelOrdersOf(uid, null, null);
        return MemberJson.of(members.member(uid));
    }
}
