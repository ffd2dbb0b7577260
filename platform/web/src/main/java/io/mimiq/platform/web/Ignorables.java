package io.mimiq.platform.web;

/** Characters that a reader does not see: Unicode's default-ignorable code points, and marks of direction among them. */
public final class Ignorables {
    private Ignorables() {}

    /** Whether a font shows nothing for it; white space is not meant. */
    public static boolean is(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || codePoint == 0x034F
                || codePoint == 0x3164
                || codePoint == 0xFFA0
                || isIn(codePoint, 0x115F, 0x1160)
                || isIn(codePoint, 0x17B4, 0x17B5)
                || isIn(codePoint, 0x180B, 0x180F)
                || isIn(codePoint, 0x2060, 0x206F)
                || isIn(codePoint, 0xFE00, 0xFE0F)
                || isIn(codePoint, 0xFFF0, 0xFFFB)
                || isIn(codePoint, 0xE0000, 0xE0FFF);
    }

    private static boolean isIn(int codePoint, int first, int last) {
        return first <= codePoint && codePoint <= last;
    }
}
