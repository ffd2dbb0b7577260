package io.mimiq.auth.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which passwords are too weak, after NIST SP 800-63B: length and guessability count, composition rules do not. */
final class PasswordStrength {
    static final int MIN_LENGTH = 10;
    private static final int LONGEST_ESTIMATED = 64;
    private static final int LEAST_SCORE = 2;
    private final Zxcvbn estimator = new Zxcvbn();

    /** Why it is refused; empty if it is good. */
    Optional<String> weakness(String password, String email) {
        if (password.length() < MIN_LENGTH) {
            return Optional.of("needs at least " + MIN_LENGTH + " characters");
        }
        String name = email.substring(0, Math.max(0, email.indexOf('@')));
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(email) || (name.length() > 3 && lower.contains(name))) {
            return Optional.of("must not contain the e-mail address");
        }
        String estimated = password.substring(0, Math.min(password.length(), LONGEST_ESTIMATED));
        int score = estimator.measure(estimated, List.of(email, name, "mimiq")).getScore();
        return score < LEAST_SCORE ? Optional.of("is too easy to guess") : Optional.empty();
    }
}
