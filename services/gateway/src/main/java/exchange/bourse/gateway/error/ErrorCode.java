package exchange.bourse.gateway.error;

import exchange.bourse.ledger.FundsRefusal;
import exchange.bourse.market.RejectReason;
import java.util.Arrays;
import org.springframework.http.HttpStatus;

/** Every error that a client can get, by its stable code. Codes of Peatio 2.6 are kept to the letter, misspellings included. */
public enum ErrorCode {
    BAD_REQUEST(400, "server.bad_request", "The request line, a header or the query can't be read."),
    INVALID_BODY(400, "server.method.invalid_message_body", "The body is not a JSON object or a form of plain values."),
    UNAUTHENTICATED(401, "jwt.decode_and_verify", "The bearer token is missing, expired, forged, or meant for somebody else."),
    NOT_PERMITTED(403, "user.ability.not_permitted", "The token's roles do not allow this."),
    NOT_FOUND(404, "record.not_found", "There is no such thing, or it is not yours."),
    METHOD_NOT_ALLOWED(405, "server.method_not_allowed", "The path exists, but not with this method."),
    NOT_ACCEPTABLE(406, "server.not_acceptable", "Answers are JSON; the Accept header excludes it."),
    BODY_TOO_LARGE(413, "server.body_too_large", "The body is larger than `bourse.gateway.body-max`."),
    UNSUPPORTED_MEDIA_TYPE(415, "server.unsupported_media_type", "Bodies are JSON or form-encoded."),
    TOO_MANY_REQUESTS(429, "server.too_many_requests",
            "The account sent more commands than `bourse.limits` allows; nothing happened, try again after the time in Retry-After."),
    TOO_BUSY(429, "server.too_busy",
            "More orders wait for the ledger than `bourse.limits.orders-under-way-max`; nothing happened, try again after the time in Retry-After."),
    INTERNAL(500, "server.internal_error", "A defect of the exchange; the log of the gateway has the details."),
    VIEWS_NOT_READY(503, "server.views_not_ready", "The views are being built; try again later."),
    COMMANDS_UNAVAILABLE(503, "server.commands_unavailable", "The command could not be sent; nothing happened."),
    OUTCOME_UNKNOWN(503, "server.outcome_unknown",
            "The exchange did not confirm in time: the command may or may not be carried out. Look before you repeat it; "
                    + "a definition may always be repeated as it was."),
    STREAMS_TOO_MANY_SESSIONS(503, "server.too_many_streams",
            "The gateway has as many WebSocket connections as it may; try another one, or later."),
    IDENTITY_UNAVAILABLE(503, "server.identity_unavailable", "The issuer of tokens can't be reached, so no token can be checked."),

    PAGINATION_NON_INTEGER_LIMIT(422, "pagination.non_integer_limit", "limit is not an integer."),
    PAGINATION_INVALID_LIMIT(422, "pagination.invalid_limit", "limit is not from 1 to 1000, or, in an export, to 100000."),
    PAGINATION_NON_INTEGER_PAGE(422, "pagination.non_integer_page", "page is not an integer."),
    PAGINATION_INVALID_PAGE(422, "pagination.invalid_page", "page is not 1 or more, or page times limit is above 100000."),

    PAGINATION_TOO_BROAD(422, "pagination.too_broad",
            "More than 200000 rows would have to be looked at; narrow the query by time, or by a filter that more rows pass."),

    PUBLIC_MARKET_DOESNT_EXIST(422, "public.market.doesnt_exist", "There is no such market."),
    PUBLIC_CURRENCY_DOESNT_EXIST(422, "public.currency.doesnt_exist", "There is no such currency."),
    PUBLIC_CURRENCY_INVALID_TYPE(422, "public.currency.invalid_type", "type is not fiat or coin."),
    PUBLIC_TRADING_FEE_MARKET_DOESNT_EXIST(422, "public.trading_fee.market_doesnt_exist", "market_id is neither a market nor any."),
    MARKETS_INVALID_ORDERING(422, "public.markets.invalid_ordering", "ordering is not asc or desc."),
    MARKETS_INVALID_ORDER_BY(422, "public.markets.invalid_order_by", "order_by is not id or position."),
    MARKETS_BASE_UNIT_DOESNT_EXIST(422, "public.markets.base_unit_doesnt_exist", "base_unit is no currency."),
    MARKETS_QUOTE_UNIT_DOESNT_EXIST(422, "public.markets.quote_unit_doesnt_exist", "quote_unit is no currency."),
    DEPTH_NON_INTEGER_LIMIT(422, "public.market_depth.non_integer_limit", "limit is not an integer."),
    DEPTH_INVALID_LIMIT(422, "public.market_depth.invalid_limit", "limit is not from 1 to 1000."),
    ORDER_BOOK_NON_INTEGER_ASK_LIMIT(422, "public.order_book.non_integer_ask_limit", "asks_limit is not an integer."),
    ORDER_BOOK_INVALID_ASK_LIMIT(422, "public.order_book.invalid_ask_limit", "asks_limit is not from 1 to 200."),
    ORDER_BOOK_NON_INTEGER_BID_LIMIT(422, "public.order_book.non_integer_bid_limit", "bids_limit is not an integer."),
    ORDER_BOOK_INVALID_BID_LIMIT(422, "public.order_book.invalid_bid_limit", "bids_limit is not from 1 to 200."),
    PUBLIC_TRADE_NON_INTEGER_LIMIT(422, "public.trade.non_integer_limit", "limit is not an integer."),
    PUBLIC_TRADE_NON_INTEGER_TIMESTAMP(422, "public.trade.non_integer_timestamp", "timestamp is not an integer."),
    PUBLIC_TRADE_EMPTY_TIMESTAMP(422, "public.trade.empty_timestamp", "timestamp is empty."),
    PUBLIC_TRADE_INVALID_ORDER_BY(422, "public.trade.invalid_order_by", "order_by is not asc or desc."),
    PUBLIC_TRADE_INVALID_LIMIT(422, "public.trade.invalid_limit", "limit is not from 1 to 1000."),
    KLINE_NON_INTEGER_PERIOD(422, "public.k_line.non_integer_period", "period is not an integer."),
    KLINE_INVALID_PERIOD(422, "public.k_line.invalid_period", "period is not one of those that there are."),
    KLINE_NON_INTEGER_TIME_FROM(422, "public.k_line.non_integer_time_from", "time_from is not an integer."),
    KLINE_EMPTY_TIME_FROM(422, "public.k_line.empty_time_from", "time_from is empty."),
    KLINE_NON_INTEGER_TIME_TO(422, "public.k_line.non_integer_time_to", "time_to is not an integer."),
    KLINE_EMPTY_TIME_TO(422, "public.k_line.empty_time_to", "time_to is empty."),
    KLINE_NON_INTEGER_LIMIT(422, "public.k_line.non_integer_limit", "limit is not an integer."),
    KLINE_INVALID_LIMIT(422, "public.k_line.invalid_limit", "limit is not from 1 to 10000."),

    COINMARKETCAP_NON_INTEGER_DEPTH(422, "coinmarketcap.market_depth.non_integer_depth", "depth is not an integer."),
    COINMARKETCAP_INVALID_DEPTH(422, "coinmarketcap.market_depth.invalid_depth", "depth is not from 0 to 500."),
    COINGECKO_MISSING_TICKER_ID(422, "coingecko.ticker_id.missing", "ticker_id is missing."),
    COINGECKO_NON_INTEGER_DEPTH(422, "coingecko.market_depth.non_integer_depth", "depth is not an integer."),
    COINGECKO_INVALID_DEPTH(422, "coingecko.market_depth.invalid_depth", "depth is not from 0 to 500."),
    COINGECKO_INVALID_TYPE(422, "coingecko.historical_trades.invalid_type", "type is not buy or sell."),
    COINGECKO_NON_INTEGER_LIMIT(422, "coingecko.historical_trades.non_integer_limit", "limit is not an integer."),
    COINGECKO_INVALID_LIMIT(422, "coingecko.historical_trades.invalid_limit", "limit is not from 0 to 1000."),
    COINGECKO_NON_INTEGER_START_TIME(422, "coingecko.historical_trades.non_integer_start_time", "start_time is not an integer."),
    COINGECKO_EMPTY_START_TIME(422, "coingecko.historical_trades.empty_start_time", "start_time is empty."),
    COINGECKO_NON_INTEGER_END_TIME(422, "coingecko.historical_trades.non_integer_end_time", "end_time is not an integer."),
    COINGECKO_EMPTY_END_TIME(422, "coingecko.historical_trades.empty_end_time", "end_time is empty."),

    ACCOUNT_CURRENCY_DOESNT_EXIST(422, "account.currency.doesnt_exist", "There is no such currency."),
    ACCOUNT_INVALID_NONZERO(422, "account.balances.invalid_nonzero", "nonzero is not true or false."),

    FUNDS_INVALID_STATE(422, "account.funds.invalid_filter_state", "state is none that a deposit, or a withdrawal, can have."),
    DEPOSIT_NON_INTEGER_TIME_FROM(422, "account.deposit.non_integer_time_from", "time_from is not an integer."),
    DEPOSIT_EMPTY_TIME_FROM(422, "account.deposit.empty_time_from", "time_from is empty."),
    DEPOSIT_NON_INTEGER_TIME_TO(422, "account.deposit.non_integer_time_to", "time_to is not an integer."),
    DEPOSIT_EMPTY_TIME_TO(422, "account.deposit.empty_time_to", "time_to is empty."),
    WITHDRAW_NON_INTEGER_TIME_FROM(422, "account.withdraw.non_integer_time_from", "time_from is not an integer."),
    WITHDRAW_EMPTY_TIME_FROM(422, "account.withdraw.empty_time_from", "time_from is empty."),
    WITHDRAW_NON_INTEGER_TIME_TO(422, "account.withdraw.non_integer_time_to", "time_to is not an integer."),
    WITHDRAW_EMPTY_TIME_TO(422, "account.withdraw.empty_time_to", "time_to is empty."),
    TRANSACTIONS_CURRENCY_DOESNT_EXIST(422, "account.transactions.currency_doesnt_exist", "There is no such currency."),
    TRANSACTIONS_INVALID_ORDER_BY(422, "account.transactions.order_by_invalid", "order_by is not asc or desc."),
    TRANSACTIONS_INVALID_DEPOSIT_STATE(422, "account.transactions.invalid_deposit_state", "deposit_state is none that a deposit can have."),
    TRANSACTIONS_INVALID_WITHDRAW_STATE(422, "account.transactions.invalid_withdraw_state",
            "withdraw_state is none that a withdrawal can have."),
    TRANSACTIONS_NON_INTEGER_TIME_FROM(422, "account.transactions.non_integer_time_from", "time_from is not an integer."),
    TRANSACTIONS_EMPTY_TIME_FROM(422, "account.transactions.empty_time_from", "time_from is empty."),
    TRANSACTIONS_NON_INTEGER_TIME_TO(422, "account.transactions.non_integer_time_to", "time_to is not an integer."),
    TRANSACTIONS_EMPTY_TIME_TO(422, "account.transactions.empty_time_to", "time_to is empty."),
    TRANSACTIONS_NON_INTEGER_LIMIT(422, "account.transactions.non_integer_limit", "limit is not an integer."),
    TRANSACTIONS_INVALID_LIMIT(422, "account.transactions.invalid_limit", "limit is not from 1 to 1000, or, in an export, to 100000."),
    TRANSACTIONS_NON_INTEGER_PAGE(422, "account.transactions.non_integer_page", "page is not an integer."),
    TRANSACTIONS_INVALID_PAGE(422, "account.transactions.non_positive_page", "page is not 1 or more, or page times limit is above 100000."),
    PNL_CURRENCY_DOESNT_EXIST(422, "pnl.currency.doesnt_exist", "There is no such currency."),
    WITHDRAW_INSUFFICIENT_BALANCE(FundsRefusal.INSUFFICIENT_BALANCE),
    WITHDRAW_NON_DECIMAL_AMOUNT(422, "account.withdraw.non_decimal_amount", "amount is missing or not a decimal number."),
    WITHDRAW_NON_POSITIVE_AMOUNT(422, "account.withdraw.non_positive_amount", "amount is not above zero."),
    FUNDS_INVALID_AMOUNT(FundsRefusal.AMOUNT_INVALID),
    FUNDS_BELOW_MINIMUM(FundsRefusal.BELOW_MINIMUM),
    FUNDS_CURRENCY_FROZEN(FundsRefusal.CURRENCY_FROZEN),
    FUNDS_DEPOSIT_DISABLED(FundsRefusal.DEPOSIT_DISABLED),
    FUNDS_WITHDRAWAL_DISABLED(FundsRefusal.WITHDRAWAL_DISABLED),
    FUNDS_ID_TAKEN(FundsRefusal.ID_TAKEN),
    FUNDS_WRONG_STATE(FundsRefusal.WRONG_STATE),
    WITHDRAW_MISSING_RID(422, "account.withdraw.missing_rid", "rid, the recipient, is missing or longer than 256 characters."),
    WITHDRAW_TOO_LONG_NOTE(422, "account.withdraw.too_long_note", "note is longer than 256 characters."),
    INTERNAL_TRANSFER_INSUFFICIENT_BALANCE(FundsRefusal.TRANSFER_INSUFFICIENT_BALANCE),
    INTERNAL_TRANSFER_NON_DECIMAL_AMOUNT(422, "account.internal_transfer.non_decimal_amount", "amount is missing or not a decimal number."),
    INTERNAL_TRANSFER_NON_POSITIVE_AMOUNT(422, "account.internal_transfer.non_positive_amount", "amount is not above zero."),
    INTERNAL_TRANSFER_RECEIVER_NOT_FOUND(422, "account.internal_transfer.receiver_not_found",
            "username_or_uid is missing, or no account of the exchange."),
    INTERNAL_TRANSFER_TO_YOURSELF(422, "account.internal_transfer.can_not_transfer_to_yourself", "The receiver is the sender."),
    INTERNAL_TRANSFER_INVALID_TID(422, "account.internal_transfer.invalid_tid",
            "tid is not 1 to 64 letters, digits, hyphens and underscores."),
    TRANSFER_INVALID_ACCOUNT(FundsRefusal.ACCOUNT_INVALID),
    WITHDRAW_INVALID_TID(422, "account.withdraw.invalid_tid", "tid is not 1 to 64 letters, digits, hyphens and underscores."),

    MARKET_DOESNT_EXIST(422, "market.market.doesnt_exist", "There is no such market."),
    MARKET_NOT_ENABLED(RejectReason.MARKET_NOT_ENABLED),
    MARKET_HALTED(RejectReason.MARKET_HALTED),
    INSUFFICIENT_BALANCE(RejectReason.INSUFFICIENT_BALANCE),
    ORDER_MISSING_MARKET(422, "market.order.missing_market", "market is missing."),
    ORDER_MISSING_SIDE(422, "market.order.missing_side", "side is missing."),
    ORDER_INVALID_SIDE(422, "market.order.invalid_side", "side is not buy or sell."),
    ORDER_MISSING_VOLUME(422, "market.order.missing_volume", "volume is missing."),
    ORDER_NON_DECIMAL_VOLUME(422, "market.order.non_decimal_volume", "volume is not a decimal number."),
    ORDER_NON_POSITIVE_VOLUME(422, "market.order.non_positive_volume", "volume is not above zero."),
    ORDER_MISSING_PRICE(422, "market.order.missing_price", "price is missing from a limit order."),
    ORDER_NON_DECIMAL_PRICE(422, "market.order.non_decimal_price", "price is not a decimal number."),
    ORDER_NON_POSITIVE_PRICE(422, "market.order.non_positive_price", "price is not above zero."),
    ORDER_MARKET_PRICE(422, "market.order.market_order_price", "A market order has no price."),
    ORDER_INVALID_TYPE(422, "market.order.invalid_type",
            "ord_type of a new order is not one of the six; type of a filter is not buy or sell."),
    ORDER_NON_DECIMAL_QUOTE_AMOUNT(422, "market.order.non_decimal_quote_amount", "quote_amount is not a decimal number."),
    ORDER_NON_POSITIVE_QUOTE_AMOUNT(422, "market.order.non_positive_quote_amount", "quote_amount is not above zero."),
    ORDER_MISSING_STOP_PRICE(422, "market.order.missing_stop_price", "stop_price is missing from a stop or take-profit order."),
    ORDER_NON_DECIMAL_STOP_PRICE(422, "market.order.non_decimal_stop_price", "stop_price is not a decimal number."),
    ORDER_NON_POSITIVE_STOP_PRICE(422, "market.order.non_positive_stop_price", "stop_price is not above zero."),
    ORDER_NON_DECIMAL_DISPLAY_VOLUME(422, "market.order.non_decimal_display_volume", "display_volume is not a decimal number."),
    ORDER_NON_POSITIVE_DISPLAY_VOLUME(422, "market.order.non_positive_display_volume", "display_volume is not above zero."),
    ORDER_INVALID_TIME_IN_FORCE(422, "market.order.invalid_time_in_force", "time_in_force is not gtc, ioc, fok or gtd."),
    ORDER_INVALID_EXPIRES_AT(422, "market.order.invalid_expires_at", "expires_at is neither seconds since 1970 nor a time in ISO 8601."),
    ORDER_INVALID_POST_ONLY(422, "market.order.invalid_post_only", "post_only is not true or false."),
    ORDER_INVALID_SELF_TRADE_PREVENTION(422, "market.order.invalid_self_trade_prevention",
            "self_trade_prevention is not none, cancel_newest, cancel_oldest, cancel_both or decrement."),
    ORDER_INVALID_CLIENT_ORDER_ID(422, "market.order.invalid_client_order_id",
            "client_order_id is not 1 to 64 letters, digits, dots, colons, hyphens and underscores."),
    ORDER_MISSING_AMENDMENT(422, "market.order.missing_amendment", "The request names nothing to change."),
    ORDER_INVALID_VOLUME_OR_PRICE(RejectReason.INVALID_VOLUME_OR_PRICE),
    ORDER_VALUE_OUT_OF_BOUNDS(RejectReason.VALUE_OUT_OF_BOUNDS),
    ORDER_PRICE_OUT_OF_BAND(RejectReason.PRICE_OUT_OF_BAND),
    ORDER_INVALID_INSTRUCTIONS(RejectReason.INVALID_INSTRUCTIONS),
    ORDER_NOT_IN_AUCTION(RejectReason.NOT_IN_AUCTION),
    ORDER_POST_ONLY_WOULD_CROSS(RejectReason.POST_ONLY_WOULD_CROSS),
    ORDER_ALREADY_EXPIRED(RejectReason.ALREADY_EXPIRED),
    ORDER_TOO_MANY_OPEN(RejectReason.TOO_MANY_OPEN_ORDERS),
    ORDER_ACCOUNT_FROZEN(RejectReason.ACCOUNT_FROZEN),
    ORDER_CURRENCY_FROZEN(RejectReason.CURRENCY_FROZEN),
    ORDER_ID_TAKEN(RejectReason.ORDER_ID_TAKEN),
    ORDER_CLIENT_ORDER_ID_TAKEN(RejectReason.CLIENT_ORDER_ID_TAKEN),
    ORDER_NOT_FOUND(RejectReason.ORDER_NOT_FOUND),
    ORDER_INSUFFICIENT_LIQUIDITY(422, "market.order.insufficient_market_liquidity", "The book does not offer what the market order wants."),
    ORDER_INVALID_ID(422, "market.order.invaild_id_or_uuid",
            "The order's name is no number, no UUID, and not client: with a client order id."),
    ORDER_INVALID_STATE(422, "market.order.invalid_state", "state is not pending, wait, done, cancel or reject."),
    ORDER_INVALID_ORD_TYPE(422, "market.order.invalid_ord_type", "ord_type is not one of the six."),
    ORDER_INVALID_ORDER_BY(422, "market.order.invalid_order_by", "order_by is not asc or desc."),
    ORDER_NON_INTEGER_LIMIT(422, "market.order.non_integer_limit", "limit is not an integer."),
    ORDER_INVALID_LIMIT(422, "market.order.invalid_limit", "limit is not from 0 to 1000, or, in an export, to 100000."),
    ORDER_NON_INTEGER_PAGE(422, "market.order.non_integer_page", "page is not an integer."),
    ORDER_INVALID_PAGE(422, "market.order.invalid_page", "page is not 1 or more, or page times limit is above 100000."),
    ORDER_NON_INTEGER_TIME_FROM(422, "market.order.non_integer_time_from", "time_from is not an integer."),
    ORDER_EMPTY_TIME_FROM(422, "market.order.empty_time_from", "time_from is empty."),
    ORDER_NON_INTEGER_TIME_TO(422, "market.order.non_integer_time_to", "time_to is not an integer."),
    ORDER_EMPTY_TIME_TO(422, "market.order.empty_time_to", "time_to is empty."),
    TRADE_NON_INTEGER_LIMIT(422, "market.trade.non_integer_limit", "limit is not an integer."),
    TRADE_INVALID_LIMIT(422, "market.trade.invalid_limit", "limit is not from 1 to 1000, or, in an export, to 100000."),
    TRADE_NON_INTEGER_PAGE(422, "market.trade.non_integer_page", "page is not an integer."),
    TRADE_INVALID_PAGE(422, "market.trade.invalid_page", "page is not 1 or more, or page times limit is above 100000."),
    TRADE_INVALID_TYPE(422, "market.trade.invalid_type", "type is not buy or sell."),
    TRADE_INVALID_ORDER_BY(422, "market.trade.invalid_order_by", "order_by is not asc or desc."),
    TRADE_NON_INTEGER_TIME_FROM(422, "market.trade.non_integer_time_from", "time_from is not an integer."),
    TRADE_EMPTY_TIME_FROM(422, "market.trade.empty_time_from", "time_from is empty."),
    TRADE_NON_INTEGER_TIME_TO(422, "market.trade.non_integer_time_to", "time_to is not an integer."),
    TRADE_EMPTY_TIME_TO(422, "market.trade.empty_time_to", "time_to is empty."),

    MANAGEMENT_QUERY_NOT_ALLOWED(400, "management.request.query_not_allowed", "The management API reads no query: it is not signed."),
    MANAGEMENT_MALFORMED(400, "management.jwt.malformed",
            "The body is no JWT with signatures in the general JSON form, or its payload or data is no object."),
    MANAGEMENT_NOT_VERIFIED(401, "management.jwt.not_verified", "A signature is wrong."),
    MANAGEMENT_NOT_ENOUGH_SIGNATURES(401, "management.jwt.not_enough_signatures",
            "Not enough signatures for the action: nobody signed who may, or somebody did not who has to."),
    MANAGEMENT_INVALID_IAT(401, "management.jwt.invalid_iat", "iat is missing, in the future, or before this gateway was started."),
    MANAGEMENT_INVALID_EXP(401, "management.jwt.invalid_exp", "exp is missing, or later after iat than `bourse.management.lifetime-max`."),
    MANAGEMENT_EXPIRED(401, "management.jwt.expired", "The JWT has expired."),
    MANAGEMENT_INVALID_JTI(401, "management.jwt.invalid_jti", "jti is missing, or longer than 128 characters."),
    MANAGEMENT_REPLAYED(401, "management.jwt.replayed", "A JWT with this jti was used already."),
    MANAGEMENT_TOO_MANY(503, "management.jwt.too_many",
            "More JWTs are remembered than `bourse.management.remembered-max` until they expire; try again later."),
    MANAGEMENT_INVALID_UID(422, "management.account.invalid_uid", "uid is missing or no account id."),
    MANAGEMENT_INVALID_TID(422, "management.funds.invalid_tid", "tid is missing."),
    MANAGEMENT_AMBIGUOUS_TID(422, "management.funds.ambiguous_tid", "Several accounts have this tid; say uid as well."),
    MANAGEMENT_DEPOSIT_INVALID_STATE(422, "management.deposit.invalid_state", "state is missing, or not canceled or accepted."),
    MANAGEMENT_WITHDRAW_INVALID_ACTION(422, "management.withdraw.invalid_action", "action is missing, or not process or cancel."),
    MANAGEMENT_TRANSFER_INVALID_KEY(422, "management.transfer.invalid_key",
            "key is missing, or not 1 to 64 letters, digits, hyphens and underscores."),
    MANAGEMENT_TRANSFER_INVALID_CATEGORY(422, "management.transfer.invalid_category",
            "category is missing, or not wire, refund, purchases, commission or airdrop."),
    MANAGEMENT_TRANSFER_INVALID_DESCRIPTION(422, "management.transfer.invalid_description", "description is longer than 256 characters."),
    MANAGEMENT_TRANSFER_INVALID_OPERATIONS(422, "management.transfer.invalid_operations",
            "operations are not 1 to 1000 movements, each of a currency, an amount that can be counted in it, account_src and account_dst."),
    MANAGEMENT_OPERATION_NON_INTEGER_TIME_FROM(422, "management.operation.non_integer_time_from", "time_from is not an integer."),
    MANAGEMENT_OPERATION_EMPTY_TIME_FROM(422, "management.operation.empty_time_from", "time_from is empty."),
    MANAGEMENT_OPERATION_NON_INTEGER_TIME_TO(422, "management.operation.non_integer_time_to", "time_to is not an integer."),
    MANAGEMENT_OPERATION_EMPTY_TIME_TO(422, "management.operation.empty_time_to", "time_to is empty."),

    ADMIN_CURRENCY_INVALID_CODE(422, "admin.currency.invalid_code", "code is missing, or not 1 to 10 letters a-z and digits."),
    ADMIN_CURRENCY_INVALID_NAME(422, "admin.currency.invalid_name", "name is longer than 64 characters."),
    ADMIN_CURRENCY_INVALID_TYPE(422, "admin.currency.invalid_type", "type is not fiat or coin."),
    ADMIN_CURRENCY_NON_INTEGER_PRECISION(422, "admin.currency.non_integer_base_precision", "precision is not an integer."),
    ADMIN_CURRENCY_INVALID_PRECISION(422, "admin.currency.invalid_precision", "precision is not from 0 to 18."),
    ADMIN_CURRENCY_PERMANENT(422, "admin.currency.permanent_field", "precision and type can't change once the currency exists."),
    ADMIN_CURRENCY_INVALID_DEPOSIT_ENABLED(422, "admin.currency.invalid_deposit_enabled", "deposit_enabled is not true or false."),
    ADMIN_CURRENCY_INVALID_WITHDRAWAL_ENABLED(422, "admin.currency.invalid_withdrawal_enabled", "withdrawal_enabled is not true or false."),
    ADMIN_CURRENCY_INVALID_FROZEN(422, "admin.currency.invalid_frozen", "frozen is not true or false."),
    ADMIN_CURRENCY_INVALID_MIN_DEPOSIT(422, "admin.currency.invalid_min_deposit_amount",
            "min_deposit_amount is no decimal number, negative, or finer than the precision."),
    ADMIN_CURRENCY_INVALID_MIN_WITHDRAW(422, "admin.currency.invalid_min_withdraw_amount",
            "min_withdraw_amount is no decimal number, negative, or finer than the precision."),
    ADMIN_CURRENCY_INVALID_WITHDRAW_FEE(422, "admin.currency.invalid_withdraw_fee",
            "withdraw_fee is no decimal number, negative, or finer than the precision."),
    ADMIN_CURRENCY_INVALID_PRICE(422, "admin.currency.invalid_price",
            "price is no decimal number, negative, or has more than 18 digits on a side of the point."),
    ADMIN_CURRENCY_NON_INTEGER_POSITION(422, "admin.currency.non_integer_position", "position is not an integer."),
    ADMIN_CURRENCY_INVALID_POSITION(422, "admin.currency.invalid_position", "position is not 1 or more."),

    ADMIN_MARKET_INVALID_ID(422, "admin.market.invalid_id", "id is not 1 to 20 letters a-z and digits."),
    ADMIN_MARKET_INVALID_NAME(422, "admin.market.invalid_name", "name is longer than 64 characters."),
    ADMIN_MARKET_CURRENCY_DOESNT_EXIST(422, "admin.market.currency_doesnt_exist", "base_unit or quote_unit is missing or no currency."),
    ADMIN_MARKET_SAME_CURRENCIES(422, "admin.market.duplicate_currency", "base_unit and quote_unit are the same."),
    ADMIN_MARKET_NON_INTEGER_AMOUNT_PRECISION(422, "admin.market.non_integer_amount_precision", "amount_precision is not an integer."),
    ADMIN_MARKET_INVALID_AMOUNT_PRECISION(422, "admin.market.invalid_amount_precision",
            "amount_precision is below 0, above the base currency's precision, or above 10 together with price_precision."),
    ADMIN_MARKET_NON_INTEGER_PRICE_PRECISION(422, "admin.market.non_integer_price_precision", "price_precision is not an integer."),
    ADMIN_MARKET_INVALID_PRICE_PRECISION(422, "admin.market.invalid_price_precision", "price_precision is not from 0 to 10."),
    ADMIN_MARKET_NON_DECIMAL_MIN_PRICE(422, "admin.market.non_decimal_min_price", "min_price is not a decimal number."),
    ADMIN_MARKET_INVALID_MIN_PRICE(422, "admin.market.invalid_min_price", "min_price is negative, too large or off the precision."),
    ADMIN_MARKET_NON_DECIMAL_MAX_PRICE(422, "admin.market.non_decimal_max_price", "max_price is not a decimal number."),
    ADMIN_MARKET_INVALID_MAX_PRICE(422, "admin.market.invalid_max_price",
            "max_price is negative, below min_price, too large or off the precision."),
    ADMIN_MARKET_NON_DECIMAL_MIN_AMOUNT(422, "admin.market.non_decimal_min_amount", "min_amount is not a decimal number."),
    ADMIN_MARKET_INVALID_MIN_AMOUNT(422, "admin.market.invalid_min_amount", "min_amount is negative, too large or off the precision."),
    ADMIN_MARKET_NON_DECIMAL_FEE(422, "admin.market.non_decimal_fee", "maker_fee or taker_fee is not a decimal number."),
    ADMIN_MARKET_INVALID_FEE(422, "admin.market.invalid_fee", "maker_fee or taker_fee is not from 0 to 0.5 with at most 6 digits."),
    ADMIN_MARKET_INVALID_STATE(422, "admin.market.invalid_state", "state is not enabled, hidden, auction, halted, locked or disabled."),
    ADMIN_MARKET_NON_INTEGER_PARTITION(422, "admin.market.non_integer_partition", "partition is not an integer."),
    ADMIN_MARKET_INVALID_PARTITION(422, "admin.market.invalid_partition", "There is no such partition."),
    ADMIN_MARKET_UNCOUNTABLE(422, "admin.market.uncountable",
            "price_precision and the currencies' precisions are too far apart: totals could not be counted."),
    ADMIN_MARKET_NON_INTEGER_POSITION(422, "admin.market.non_integer_position", "position is not an integer."),
    ADMIN_MARKET_INVALID_POSITION(422, "admin.market.invalid_position", "position is not 1 or more."),
    ADMIN_MARKET_PERMANENT(422, "admin.market.permanent_field",
            "base_unit, quote_unit, price_precision and partition can't change once the market exists."),

    ADMIN_MARKET_INVALID_TICK_SIZE(422, "admin.market.invalid_tick_size",
            "tick_size is no decimal number, negative, or off the precision."),
    ADMIN_MARKET_INVALID_MAX_AMOUNT(422, "admin.market.invalid_max_amount",
            "max_amount is no decimal number, below min_amount, or off the precision."),
    ADMIN_MARKET_INVALID_MIN_VALUE(422, "admin.market.invalid_min_value",
            "min_value is no decimal number, negative, or finer than the quote currency."),
    ADMIN_MARKET_INVALID_MAX_VALUE(422, "admin.market.invalid_max_value",
            "max_value is no decimal number, below min_value, or finer than the quote currency."),
    ADMIN_MARKET_INVALID_PRICE_BAND(422, "admin.market.invalid_price_band",
            "price_band is no decimal number from 0 to 100 with at most 6 digits."),
    ADMIN_MARKET_INVALID_REFERENCE_PRICE(422, "admin.market.invalid_reference_price",
            "reference_price is no decimal number, negative, or off the precision."),
    ADMIN_MARKET_INVALID_BREAKER_BAND(422, "admin.market.invalid_breaker_band",
            "breaker_band is no decimal number from 0 to 100 with at most 6 digits."),
    ADMIN_MARKET_INVALID_BREAKER_WINDOW(422, "admin.market.invalid_breaker_window_ms",
            "breaker_window_ms is no integer from 1 to 86400000."),
    ADMIN_MARKET_INVALID_BREAKER_CALL(422, "admin.market.invalid_breaker_call_ms", "breaker_call_ms is no integer from 1 to 86400000."),

    ADMIN_MEMBER_INVALID_UID(422, "admin.member.invalid_uid", "uid is no account id."),
    ADMIN_MEMBER_INVALID_GROUP(422, "admin.member.invalid_group",
            "group is not 1 to 32 letters a-z, digits, hyphens and underscores, or is any."),
    ADMIN_MEMBER_NON_INTEGER_LEVEL(422, "admin.member.non_integer_level", "level is not an integer."),
    ADMIN_MEMBER_INVALID_LEVEL(422, "admin.member.invalid_level", "level is not from 0 to 100."),
    ADMIN_MEMBER_INVALID_STATE(422, "admin.member.invalid_state", "state is not active or frozen."),
    ADMIN_MEMBER_INVALID_REFERRER(422, "admin.member.invalid_referrer", "referrer_uid is no account id, or the member itself."),
    ADMIN_TRADING_FEE_NON_INTEGER_ID(422, "admin.trading_fee.non_integer_id", "id is missing or not an integer."),
    ADMIN_TRADING_FEE_MARKET_DOESNT_EXIST(422, "admin.trading_fee.market_doesnt_exist", "market_id is neither a market nor any."),
    ADMIN_TRADING_FEE_INVALID_GROUP(422, "admin.trading_fee.invalid_group",
            "group is not 1 to 32 letters a-z, digits, hyphens and underscores."),
    ADMIN_TRADING_FEE_NON_DECIMAL_MAKER(422, "admin.trading_fee.non_decimal_maker", "maker is missing or not a decimal number."),
    ADMIN_TRADING_FEE_INVALID_MAKER(422, "admin.trading_fee.invalid_maker", "maker is not from 0 to 0.5 with at most 6 digits."),
    ADMIN_TRADING_FEE_NON_DECIMAL_TAKER(422, "admin.trading_fee.non_decimal_taker", "taker is missing or not a decimal number."),
    ADMIN_TRADING_FEE_INVALID_TAKER(422, "admin.trading_fee.invalid_taker", "taker is not from 0 to 0.5 with at most 6 digits."),
    ADMIN_TRADING_FEE_INVALID_MIN_VOLUME(422, "admin.trading_fee.invalid_min_volume",
            "min_volume is no decimal number, negative, or has more than 18 digits on a side of the point."),
    ADMIN_TRADING_FEE_CURRENCY_DOESNT_EXIST(422, "admin.trading_fee.currency_doesnt_exist",
            "volume_currency is unknown, or missing although there is a min_volume and any market."),
    ADMIN_TRADING_FEE_DUPLICATE(422, "admin.trading_fee.duplicate", "Another entry is for the same market, group and volume."),
    ADMIN_WITHDRAW_LIMIT_NON_INTEGER_ID(422, "admin.withdraw_limit.non_integer_id", "id is missing or not an integer."),
    ADMIN_WITHDRAW_LIMIT_INVALID_LEVEL(422, "admin.withdraw_limit.invalid_kyc_level", "kyc_level is neither any nor from 0 to 100."),
    ADMIN_WITHDRAW_LIMIT_INVALID_GROUP(422, "admin.withdraw_limit.invalid_group",
            "group is not 1 to 32 letters a-z, digits, hyphens and underscores."),
    ADMIN_WITHDRAW_LIMIT_INVALID_DAY(422, "admin.withdraw_limit.invalid_limit_24_hour",
            "limit_24_hour is no decimal number, negative, or has more than 18 digits on a side of the point."),
    ADMIN_WITHDRAW_LIMIT_INVALID_MONTH(422, "admin.withdraw_limit.invalid_limit_1_month",
            "limit_1_month is no decimal number, negative, or has more than 18 digits on a side of the point."),
    ADMIN_WITHDRAW_LIMIT_DUPLICATE(422, "admin.withdraw_limit.duplicate", "Another entry is for the same level and group."),
    ADMIN_EXCHANGE_INVALID_MAX_OPEN_ORDERS(422, "admin.exchange.invalid_max_open_orders",
            "max_open_orders is no integer from 0 to 1000000."),
    ADMIN_EXCHANGE_INVALID_REFERRAL_SHARE(422, "admin.exchange.invalid_referral_share",
            "referral_share is no decimal number from 0 to 0.5 with at most 6 digits."),

    ADMIN_ORDER_MARKET_DOESNT_EXIST(422, "admin.order.market_doesnt_exist", "market is missing or unknown."),
    ADMIN_ORDER_INVALID_SIDE(422, "admin.order.invalid_side", "side is not buy or sell."),

    ADMIN_ADJUSTMENT_INVALID_REASON(422, "admin.adjustment.invalid_reason", "reason is missing or longer than 256 characters."),
    ADMIN_ADJUSTMENT_INVALID_DESCRIPTION(422, "admin.adjustment.invalid_description",
            "description is missing or longer than 256 characters."),
    ADMIN_ADJUSTMENT_INVALID_CATEGORY(422, "admin.adjustment.invalid_category", "category is missing or none of Peatio's."),
    ADMIN_ADJUSTMENT_CURRENCY_DOESNT_EXIST(422, "admin.adjustment.currency_doesnt_exist", "currency is missing or unknown."),
    ADMIN_ADJUSTMENT_INVALID_AMOUNT(422, "admin.adjustment.invalid_amount",
            "amount is missing, zero, not a decimal number, or cannot be counted in the currency."),
    ADMIN_ADJUSTMENT_INVALID_ASSET_CODE(422, "admin.adjustment.invalid_asset_account_code", "asset_account_code is not 101 or 102."),
    ADMIN_ADJUSTMENT_INVALID_ACCOUNT(422, "admin.adjustment.invalid_receiving_account_number",
            "receiving_account_number is not currency-code or currency-code-uid, or of another currency."),
    ADMIN_ADJUSTMENT_INVALID_TID(422, "admin.adjustment.invalid_tid", "tid is not 1 to 64 letters, digits, hyphens and underscores."),
    ADMIN_ADJUSTMENT_INVALID_ACTION(422, "admin.adjustment.invalid_action", "action is missing, or not accept or reject."),
    ADMIN_ADJUSTMENT_SAME_OPERATOR(FundsRefusal.SAME_OPERATOR),
    ADMIN_DEPOSIT_INVALID_UID(422, "admin.deposit.invalid_uid", "uid is missing or no account id."),
    ADMIN_DEPOSIT_CURRENCY_DOESNT_EXIST(422, "admin.deposit.currency_doesnt_exist", "currency is missing or unknown."),
    ADMIN_DEPOSIT_NON_DECIMAL_AMOUNT(422, "admin.deposit.non_decimal_amount", "amount is missing or not a decimal number."),
    ADMIN_DEPOSIT_INVALID_AMOUNT(422, "admin.deposit.invalid_amount",
            "amount is not above zero, too large, or finer than the currency's precision."),
    ADMIN_DEPOSIT_INVALID_TID(422, "admin.deposit.invalid_tid", "tid is not 1 to 64 letters, digits, hyphens and underscores."),
    ADMIN_DEPOSIT_INVALID_FEE(422, "admin.deposit.invalid_fee",
            "fee is no decimal number, negative, too large, or finer than the currency's precision."),
    ADMIN_DEPOSIT_INVALID_STATE(422, "admin.deposit.invalid_state", "state is not accepted, submitted or processing."),
    ADMIN_DEPOSIT_INVALID_ACTION(422, "admin.deposit.invalid_action", "action is missing, or not accept, collect, cancel or reject."),
    ADMIN_WITHDRAW_INVALID_ACTION(422, "admin.withdraw.invalid_action",
            "action is missing, or not process, complete, cancel, reject or fail."),
    ADMIN_WITHDRAW_INVALID_TXID(422, "admin.withdraw.invalid_txid", "txid is longer than 256 characters.");

    private final HttpStatus status;
    private final String code;
    private final String meaning;

    ErrorCode(int status, String code, String meaning) {
        this.status = HttpStatus.valueOf(status);
        this.code = code;
        this.meaning = meaning;
    }

    ErrorCode(FundsRefusal refusal) {
        this(422, refusal.code(), refusal.meaning());
    }

    ErrorCode(RejectReason reason) {
        this(422, reason.code(), reason.meaning());
    }

    /** The error with a code. */
    static ErrorCode of(String code) {
        return Arrays.stream(values()).filter(error -> error.code.equals(code)).findFirst().orElseThrow();
    }

    /** The error for a reason of the ledger or the book, with the same code. */
    public static ErrorCode of(RejectReason reason) {
        return Arrays.stream(values()).filter(error -> error.code.equals(reason.code())).findFirst().orElseThrow();
    }

    /** The error for a request that failed with a status before any of our code saw it. */
    public static ErrorCode ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> NOT_PERMITTED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }

    /** The HTTP status that it comes with. */
    public HttpStatus status() {
        return status;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** What went wrong, for people. */
    public String meaning() {
        return meaning;
    }
}
