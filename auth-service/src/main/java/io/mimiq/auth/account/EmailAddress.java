package io.mimiq.auth.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address in the one spelling under which it is found again. Prints redacted. */
public final class EmailAddress {
    private static final int MAX_LENGTH = 254;
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
        boolean plausible =
                normalised.length() <= MAX_LENGTH && SHAPE.matcher(normalised).matches();
        return plausible ? Optional.of(new EmailAddress(normalised)) : Optional.empty();
    }

    public String reveal() {
        return normalised;
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
