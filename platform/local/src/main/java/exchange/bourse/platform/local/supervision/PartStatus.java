package exchange.bourse.platform.local.supervision;

/**
 * What a part is doing, as the supervisor tells everybody.
 *
 * @param part the part's name
 * @param condition what it is doing
 * @param sinceMs since when, in milliseconds since 1970
 * @param restarts how often it was started again after it had ended unasked
 * @param note a few words for people, empty when there is nothing to say
 */
public record PartStatus(String part, Condition condition, long sinceMs, int restarts, String note) {}
