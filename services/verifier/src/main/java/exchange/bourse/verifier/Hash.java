package exchange.bourse.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over a sequence of pieces, each of which tells its own length or has a fixed one. */
final class Hash {

    private final MessageDigest digest;
    private long count;

    Hash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a record's form. */
    void add(ByteBuffer form) {
        digest.update(form.duplicate());
        count++;
    }

    /** Adds a text. */
    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        count++;
    }

    /** How many pieces it is over. */
    long count() {
        return count;
    }

    /** The hash in hexadecimal digits, once, at the end. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
