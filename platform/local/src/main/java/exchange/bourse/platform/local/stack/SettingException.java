package exchange.bourse.platform.local.stack;

/** A setting that cannot be used. The message names it and says what it may be. */
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public SettingException(String message) {
        super(message);
    }
}
