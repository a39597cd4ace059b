package exchange.bourse.platform.bench;

/**
 * A stream and its commands, ready to be given to new books.
 *
 * @param stream the commands
 * @param commands the same as our book takes them
 */
record Prepared(CommandStream stream, OurBook commands) {

    /** A stream without commands. */
    static final Prepared NOTHING = of(Mix.MOVES, 0, 0, 0);

    static Prepared of(Mix mix, int resting, int measured, long seed) {
        CommandStream stream = new CommandStream(mix, resting, measured, seed);
        OurBook commands = new OurBook(stream);
        for (int i = 0; i < stream.length(); i++) {
            commands.prepare(i);
        }
        return new Prepared(stream, commands);
    }

    BookDriver ours() {
        return new OurBook(commands);
    }

    BookDriver theirs() {
        return new TheirBook(stream);
    }
}
