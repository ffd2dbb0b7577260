package io.mimiq.auth.account;

import io.mimiq.platform.web.Ignorables;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address in the one spelling under which it is found again. Prints redacted. */
public final class EmailAddress {
    private static final int MAX_LENGTH = 254;
    /** A letter of its own, although its capital is that of i. */
    private static final char DOTLESS_I = '\u0131';

    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}.]+(\\.[^\\s@\\p{Cntrl}.]+)+");
    private final String normalised;

    private EmailAddress(String normalised) {
        this.normalised = normalised;
    }

    /** Empty if it cannot be an address. */
    public static Optional<EmailAddress> parse(String text) {
        String normalised =
                Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        boolean plausible = normalised.length() <= MAX_LENGTH
                && SHAPE.matcher(normalised).matches()
                && normalised.codePoints().noneMatch(Ignorables::is);
        return plausible ? Optional.of(new EmailAddress(normalised)) : Optional.empty();
    }

    public String reveal() {
        return normalised;
    }

    /** The same for all spellings in capitals and not: a sharp s, which has no capital on most keyboards, is two. */
    String folded() {
        StringBuilder folded = new StringBuilder(normalised.length());
        normalised.codePoints().forEach(c -> folded.append(c == DOTLESS_I ? Character.toString(c) : folded(c)));
        return folded.toString();
    }

    private static String folded(int character) {
        return Character.toString(character).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
