package exchange.bourse.views;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;

/**
 * Builds the keys of the views' stores, whose order as bytes is the order of what they are made of: texts end with a zero byte, which ids
 * never contain, and numbers have a fixed width with the highest byte first.
 */
final class ViewKey {

    /** Before every key. */
    static final Bytes FIRST = Bytes.wrap(new byte[0]);

    /** Behind every key, none of which begins with this byte: ids are UTF-8. */
    static final Bytes LAST = Bytes.wrap(new byte[]{(byte) 0xFF});

    private static final int PRICE_SCALE = 18;
    private static final int PRICE_BYTES = 16;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

    private ViewKey() {
    }

    /** Begins with an id. */
    static ViewKey of(String id) {
        return new ViewKey().text(id);
    }

    /** Begins with one byte, 0 to 127. */
    static ViewKey of(int number) {
        return new ViewKey().small(number);
    }

    /** Goes on with an id. */
    ViewKey text(String id) {
        if (id.isEmpty() || id.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an id in a key must be text without a zero character: " + id);
        }
        bytes.writeBytes(id.getBytes(StandardCharsets.UTF_8));
        bytes.write(0);
        return this;
    }

    /** Goes on with a number, which must not be negative. */
    ViewKey number(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("a number in a key must not be negative: " + number);
        }
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    /** Goes on with a time, to the millisecond; times before 1970 count as 1970. */
    ViewKey time(Instant time) {
        return number(Math.max(0, time.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE)) ? Long.MAX_VALUE : time.toEpochMilli()));
    }

    /** Goes on with one byte, 0 to 127. */
    ViewKey small(int number) {
        bytes.write(number);
        return this;
    }

    /** Goes on with a price, which must not be negative. */
    ViewKey price(BigDecimal price) {
        BigInteger unscaled = price.setScale(PRICE_SCALE).unscaledValue();
        byte[] significant = unscaled.toByteArray();
        if (unscaled.signum() < 0 || significant.length > PRICE_BYTES) {
            throw new IllegalArgumentException("a price in a key must be from zero to below 2^127 units: " + price);
        }
        bytes.writeBytes(new byte[PRICE_BYTES - significant.length]);
        bytes.writeBytes(significant);
        return this;
    }

    /** The key. */
    Bytes key() {
        return Bytes.wrap(bytes.toByteArray());
    }

    /** A key behind every key that begins with this one: whatever comes next in a key, its first byte is below this one. */
    Bytes end() {
        byte[] begin = bytes.toByteArray();
        byte[] end = Arrays.copyOf(begin, begin.length + 1);
        end[begin.length] = (byte) 0xFF;
        return Bytes.wrap(end);
    }
}
