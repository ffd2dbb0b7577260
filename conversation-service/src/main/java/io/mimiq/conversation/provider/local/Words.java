package io.mimiq.conversation.provider.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What words mean, from {@code local/words.txt}, and the words of a text that it can be found by. */
final class Words {

    private static final Map<String, Map<String, String>> TABLES = read();
    private static final Set<String> EMPTY = set("empty");
    private static final List<String> ENDINGS =
            List.of("ingly", "ings", "ing", "ers", "er", "ies", "ied", "ed", "en", "es", "s", "e", "y");
    private static final String ARABIC_ARTICLE = "ال";
    private static final Pattern HIRAGANA = Pattern.compile("\\p{IsHiragana}+");
    private static final Pattern IDEOGRAPH = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー]+");

    private Words() {}

    /** From the words of a section of the file to what they mean. */
    static Map<String, String> table(String section) {
        return Objects.requireNonNull(TABLES.get(section));
    }

    static Set<String> set(String section) {
        return table(section).keySet();
    }

    /** The words of a section with {@code _} for a space in them, the longest first. */
    static List<String> phrases(String section) {
        return set(section).stream()
                .map(phrase -> phrase.replace('_', ' '))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** From the stems of the words of a section to what they mean. */
    static Map<String, String> byStem(String section) {
        Map<String, String> meanings = new HashMap<>();
        table(section).forEach((word, meaning) -> of(word).forEach(stem -> meanings.put(stem, meaning)));
        return meanings;
    }

    /** The stems of all words that mean the same or the opposite, by each of them and by its stem. */
    static Map<String, Set<String>> alike(String... sections) {
        Map<String, Set<String>> byMeaning = new HashMap<>();
        Map<String, Set<String>> alike = new HashMap<>();
        for (String section : sections) {
            table(section).forEach((word, meaning) -> {
                Set<String> words = byMeaning.computeIfAbsent(meaning.replace("-", ""), m -> new HashSet<>());
                alike.put(word, words);
                of(word).stream().limit(1).forEach(stem -> {
                    words.add(stem);
                    alike.put(stem, words);
                });
            });
        }
        return alike;
    }

    /** An alternative of a pattern for each word of a section that matches, the longest first. */
    static String pattern(String section, String matching) {
        return set(section).stream()
                .filter(Pattern.compile(matching).asMatchPredicate())
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The words of a text in order and with repetitions, each cut to its stem. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (Token token : Tokens.of(text.replace('`', ' '))) {
            boolean isIdeograph = IDEOGRAPH.matcher(token.key()).matches();
            if (isIdeograph) {
                run.append(token.key());
            } else if (token.isValue()) {
                words.add(token.key());
            } else if (token.isWord() && !HIRAGANA.matcher(token.key()).matches()) {
                Arrays.stream(token.key().split("['’/_-]+"))
                        .filter(part -> !part.isEmpty())
                        .forEach(words::add);
            }
            if (!isIdeograph) {
                pairs(run, words);
                run.setLength(0);
            }
        }
        pairs(run, words);
        words.removeIf(EMPTY::contains);
        words.replaceAll(Words::stem);
        return words;
    }

    /** Where nothing stands between the words, two signs that stand together are as good as one. */
    private static void pairs(CharSequence run, List<String> words) {
        for (int i = 0; i + 1 < run.length(); i++) {
            words.add(run.subSequence(i, i + 2).toString());
        }
        if (run.length() == 1) {
            words.add(run.toString());
        }
    }

    static Set<String> distinct(String text) {
        return new HashSet<>(of(text));
    }

    /** The same for the forms of an English word; a word of another language loses its plural at most. */
    private static String stem(String word) {
        if (word.startsWith(ARABIC_ARTICLE) && word.length() > ARABIC_ARTICLE.length() + 2) {
            return word.substring(ARABIC_ARTICLE.length());
        }
        for (String ending : ENDINGS) {
            int length = word.length() - ending.length();
            if (length >= (ending.equals("en") ? 4 : 3) && word.endsWith(ending) && !word.endsWith("ss")) {
                return word.substring(0, length);
            }
        }
        return word;
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> tables = new HashMap<>();
        Map<String, String> table = new HashMap<>();
        for (String line : file().split("\n")) {
            int colon = line.indexOf(": ");
            if (line.startsWith("[")) {
                table = new HashMap<>();
                tables.put(line.substring(1, line.indexOf(']')), table);
            } else if (colon > 0 && !line.startsWith("#")) {
                for (String word : line.substring(colon + 2).split(" ")) {
                    table.put(word, line.substring(0, colon));
                }
            }
        }
        return tables;
    }

    private static String file() {
        try (InputStream in = Words.class.getResourceAsStream("/local/words.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
