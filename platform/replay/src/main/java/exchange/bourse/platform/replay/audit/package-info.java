/** The replay as an auditor: the whole journal balances, and the account that played has what it should have. */
@NullMarked
package exchange.bourse.platform.replay.audit;

import org.jspecify.annotations.NullMarked;
