package io.mimiq.platform.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Text} and says what is wrong. */
public class TextValidator implements ConstraintValidator<Text, CharSequence> {
    private int min;
    private int max;
    private boolean blank;

    @Override
    public void initialize(Text text) {
        min = text.min();
        max = text.max();
        blank = text.blank();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        String complaint = value == null ? null : complaint(value);
        if (complaint == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(complaint).addConstraintViolation();
        return false;
    }

    private @Nullable String complaint(CharSequence value) {
        int length = Character.codePointCount(value, 0, value.length());
        if (length > max) {
            return "must have at most " + max + " characters";
        }
        if (length < min) {
            return "must have at least " + min + " characters";
        }
        if (!blank && value.codePoints().allMatch(TextValidator::unseen)) {
            return "must not be blank";
        }
        if (value.codePoints().anyMatch(TextValidator::forbidden)) {
            return "must not have control characters or broken Unicode";
        }
        return null;
    }

    private static boolean unseen(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Ignorables.is(c);
    }

    // codePoints() yields a code point of the surrogate range only for an unpaired surrogate.
    private static boolean forbidden(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
