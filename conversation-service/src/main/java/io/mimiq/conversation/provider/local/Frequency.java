package io.mimiq.conversation.provider.local;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How often something is, or how much of it there is in a time, as one value: {@code twice a day}, {@code per minute}. */
final class Frequency {

    static final String SLOT = "#rate";

    private static final Map<String, String> ADVERBS = Words.table("rates");
    private static final Map<String, String> UNITS = Words.table("units");
    private static final Map<String, String> TIMES = Words.table("times over");
    private static final Set<String> PER = Words.set("per");
    private static final Set<String> EACH = Words.set("each");
    private static final Map<String, String> ORDINALS = Words.table("ordinals");
    private static final String OTHER = "other";
    private static final Set<String> ONE = Words.set("one");
    /** An article may stand between these and the time. */
    private static final Set<String> BEFORE_ARTICLE = Set.of("a", "à", "al", "todos", "todas", "tous", "toutes");

    /** They say so only behind an amount, and before nothing more: {@code a second opinion}, {@code im Jahr 2027}. */
    private static final Set<String> AMBIGUOUS = Set.of("a", "an", "im", "am");

    private static final Set<String> ARTICLES = Words.set("definite");
    private static final Pattern TIME = Pattern.compile("\\d{1,12}(?:\\.\\d{1,9})? (?:s|month)");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,3}");
    private static final int DIGITS = 6;

    private final List<Token> tokens;
    /** Whether each time is one, however often in it. */
    private final boolean isBroad;

    private Frequency(List<Token> tokens, boolean isBroad) {
        this.tokens = tokens.stream().flatMap(token -> divided(token).stream()).toList();
        this.isBroad = isBroad;
    }

    /** The tokens with one in place of all that say how often. */
    static List<Token> joined(List<Token> tokens) {
        return new Frequency(tokens, false).joined();
    }

    /** The times in which a text says how much or how often. */
    static Set<String> periods(String text) {
        return new Frequency(Tokens.of(text), true)
                .joined().stream()
                        .filter(token -> SLOT.equals(token.slot()))
                        .map(Token::key)
                        .collect(Collectors.toSet());
    }

    private List<Token> joined() {
        List<Token> joined = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int from = at + (isBroad ? 0 : counted(at));
            int to = from < tokens.size() ? end(from, from > at) : from;
            joined.add(to > from ? rate(at, from, to) : tokens.get(at));
            at = to > from ? to : at + 1;
        }
        return joined;
    }

    /** {@code requests/second} as what it is made of. */
    private static List<Token> divided(Token token) {
        int mark = token.key().lastIndexOf('/');
        String unit = token.key().substring(mark + 1);
        return mark < 1 || !token.isWord() || !isTime(UNITS.get(unit))
                ? List.of(token)
                : List.of(
                        new Token(token.raw().substring(0, mark), token.key().substring(0, mark), null),
                        new Token("/", "/", null),
                        new Token(unit, unit, null));
    }

    /** How many words say there how many times: {@code twice}, {@code three times}. */
    private int counted(int at) {
        Token token = tokens.get(at);
        boolean isTimes = TIMES.containsKey(token.key()) && !"n".equals(TIMES.get(token.key()));
        boolean isNumber = isTimes || COUNT.matcher(token.key()).matches() || ONE.contains(token.key());
        return isNumber && at + 1 < tokens.size() && "n".equals(TIMES.get(key(at + 1))) ? 2 : isTimes ? 1 : 0;
    }

    /** Behind the time that begins there, or there if none does. */
    private int end(int at, boolean isCounted) {
        String key = key(at);
        int next = at + 1;
        boolean isAmount = isBroad || isCounted || isBehindAmount(at);
        if (ADVERBS.containsKey(key) || (isAmount && isOneOf(tokens.get(at)))) {
            return next;
        }
        boolean isEach = EACH.contains(key) || key.equals("per") || key.equals("pro") || key.equals("/");
        boolean isPer = PER.contains(key) && (isAmount || !AMBIGUOUS.contains(key));
        if (next == tokens.size() || !(isEach || isPer)) {
            return at;
        }
        boolean isBetween = BEFORE_ARTICLE.contains(key) && ARTICLES.contains(key(next));
        next += next + 1 < tokens.size() && (isBetween || isOrdinal(next)) ? 1 : 0;
        boolean isTime = isTime(unit(next)) && !(AMBIGUOUS.contains(key) && goesOn(next + 1));
        return isTime || (isEach && isTime(key(next))) ? next + 1 : at;
    }

    private boolean goesOn(int at) {
        return at < tokens.size() && (tokens.get(at).isValue() || tokens.get(at).isWord());
    }

    /** {@code second} in {@code every second week} */
    private boolean isOrdinal(int at) {
        boolean isBefore = at + 1 < tokens.size() && isTime(unit(at + 1));
        return isBefore && (ORDINALS.containsKey(key(at)) || OTHER.equals(key(at)));
    }

    /** {@code a month}, which reads as 1 month. */
    private static boolean isOneOf(Token token) {
        return token.isValue() && token.raw().startsWith("1 ") && isTime(token.key());
    }

    /** {@code $50}, {@code 20 requests} */
    private boolean isBehindAmount(int at) {
        return at > 0
                && (tokens.get(at - 1).isValue()
                        || (at > 1
                                && tokens.get(at - 1).isWord()
                                && tokens.get(at - 2).isValue()));
    }

    private Token rate(int at, int from, int to) {
        String time = Objects.requireNonNullElseGet(
                ADVERBS.get(key(from)), () -> Objects.requireNonNullElse(unit(to - 1), key(to - 1)));
        String raw = tokens.subList(at, to).stream().map(Token::raw).collect(Collectors.joining(" "));
        int mark = time.indexOf(' ');
        String multiple =
                to - from < 3 ? "1" : OTHER.equals(key(to - 2)) ? "2" : ORDINALS.getOrDefault(key(to - 2), "1");
        BigDecimal length = new BigDecimal(time.substring(0, mark))
                .multiply(new BigDecimal(multiple))
                .divide(new BigDecimal(times(at, from)), DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return new Token(raw, length.toPlainString() + time.substring(mark), SLOT);
    }

    private String times(int at, int from) {
        String number = tokens.get(at).key();
        return from == at || (from == at + 2 && ONE.contains(number)) ? "1" : TIMES.getOrDefault(number, number);
    }

    private static boolean isTime(@Nullable String quantity) {
        return quantity != null && TIME.matcher(quantity).matches();
    }

    /** A year in {@code par an}; elsewhere that word is none. */
    private @Nullable String unit(int at) {
        boolean isYear = at > 0 && key(at).equals("an") && key(at - 1).equals("par");
        return UNITS.get(isYear ? "ans" : key(at));
    }

    private String key(int at) {
        return tokens.get(at).key();
    }
}
