package exchange.bourse.gateway.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.gateway.api.Paths;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.views.MemberViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a member is to the exchange; by it the tables of fees and of limits tell what holds for them. */
@Tag(name = "account")
@SecurityRequirement(name = "bearer")
@RestController
@RequestMapping({Paths.PEATIO + "/account/member", Paths.SHORT + "/account/member"})
class OwnMemberController {

    private final MemberViews members;

    OwnMemberController(MemberViews members) {
        this.members = members;
    }

    /** A member as they see themselves. */
    @Schema(name = "OwnMember")
    record OwnMemberJson(@JsonProperty("uid") String uid, @JsonProperty("group") String group, @JsonProperty("level") int level,
            @JsonProperty("state") String state) {

        static OwnMemberJson of(MemberDefinition member) {
            return new OwnMemberJson(member.getAccount(), member.getGroup(), member.getLevel(), Words.word(member.getState()));
        }
    }

    @Operation(summary = "Get what you are to the exchange", description = "Your account's uid; the group and the level by which fees and "
            + "limits are chosen; and whether you are active or frozen.")
    @GetMapping
    OwnMemberJson member(Account account) {
        return OwnMemberJson.of(members.member(account.id()));
    }
}
