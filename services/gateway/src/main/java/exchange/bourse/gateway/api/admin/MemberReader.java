package exchange.bourse.gateway.api.admin;

import exchange.bourse.events.MemberDefinition;
import exchange.bourse.events.MemberState;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.Words;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.gateway.security.Account;
import exchange.bourse.market.Member;
import exchange.bourse.views.MemberViews;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what an operator makes of a member. What a request leaves out stays as it is. */
@Component
final class MemberReader {

    /** active and frozen. */
    static final Map<String, MemberState> STATES = Words.of(MemberState.values());

    /** The highest level of a member. */
    static final int LEVEL_MAX = 100;

    private final MemberViews members;

    MemberReader(MemberViews members) {
        this.members = members;
    }

    /** The member as it is to be. */
    MemberDefinition read(String uid, RequestParams params) {
        ParamReader reader = new ParamReader(params);
        if (!Account.isId(uid)) {
            reader.problem(ErrorCode.ADMIN_MEMBER_INVALID_UID);
            reader.finish();
        }
        MemberDefinition old = members.member(uid);
        String group = reader.text("group");
        int level = reader.integer("level", old.getLevel(), 0, LEVEL_MAX, ErrorCode.ADMIN_MEMBER_NON_INTEGER_LEVEL,
                ErrorCode.ADMIN_MEMBER_INVALID_LEVEL);
        MemberState state = reader.choice("state", STATES, ErrorCode.ADMIN_MEMBER_INVALID_STATE);
        String referrer = reader.has("referrer_uid") ? reader.text("referrer_uid") : old.getReferrer();
        MemberDefinition wanted = new MemberDefinition(uid, group == null ? old.getGroup() : group.toLowerCase(Locale.ROOT), level,
                state == null ? old.getState() : state, referrer);
        if (!Member.isGroup(wanted.getGroup())) {
            reader.problem(ErrorCode.ADMIN_MEMBER_INVALID_GROUP);
        }
        if (referrer != null && (!Account.isId(referrer) || referrer.equals(uid))) {
            reader.problem(ErrorCode.ADMIN_MEMBER_INVALID_REFERRER);
        }
        reader.finish();
        return wanted;
    }
}
