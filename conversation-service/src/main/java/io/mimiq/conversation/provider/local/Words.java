package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a text that it can be found by. */
final class Words {

    private static final Set<String> EMPTY = set("""
            a an and any anyone anybody are as at be been being but by can could did do does for from give had has have he her here hi him his how i if in
            into is isn it its just know let list many may me might much must my need needs now of on or our out please shall she should show so some
            somebody someone tell than that the their them then there these they this those to too up us very was we were what when where which who
            whom whose why will with would you your about also
            aber als am an auch auf aus bei bin bis das dass dem den der des die diese dieser dieses doch du ein eine einem einen einer eines er es
            für hat haben ich ihr ihre im in ist kann man mit muss nach nicht noch oder sich sie sind so soll über um und uns unser unsere von vor
            wann war warum was welche welcher welches wenn wer werden wie wir wird wo zu zum zur
            au aux avec ce ces cette combien comment dans de des du elle en est et eux il ils je la le les leur lui mais ne nous on ou où par pas
            pour pourquoi quand que quel quelle quelles quels qui quoi sa se ses son sont sur un une vous
            al como con cuál cuáles cuándo cuánto cuántos de del dónde el ella en es esta este la las lo los no para pero por qué quién se ser
            su sus un una y""");

    private Words() {}

    /** In order and with repetitions, each cut to its stem. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            if (token.isValue()) {
                words.add(token.key());
            } else if (token.isWord()) {
                for (String part : token.key().split("['’/_-]+")) {
                    add(part, words);
                }
            }
        }
        return words;
    }

    static Set<String> distinct(String text) {
        return new HashSet<>(of(text));
    }

    /** The same for the forms of an English word; other words lose their plural at most. */
    static String stem(String word) {
        for (String ending : List.of("ingly", "ings", "ing", "ers", "er", "ies", "ied", "ed", "es", "s", "e", "y")) {
            int length = word.length() - ending.length();
            if (length >= 3 && word.endsWith(ending) && !word.endsWith("ss")) {
                return word.substring(0, length);
            }
        }
        return word;
    }

    /** An alternative of a pattern for each of them. */
    static String longestFirst(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** From each name behind a colon to what stands before it. */
    static Map<String, String> table(String lines) {
        Map<String, String> table = new HashMap<>();
        for (String line : lines.split("\n")) {
            int colon = line.indexOf(':');
            for (String name : line.substring(colon + 2).split(" ")) {
                table.put(name, line.substring(0, colon));
            }
        }
        return table;
    }

    private static void add(String word, List<String> words) {
        if (!word.isEmpty() && !EMPTY.contains(word)) {
            words.add(stem(word));
        }
    }

    /** The words of a list, for looking them up. */
    static Set<String> set(String text) {
        return new HashSet<>(Arrays.asList(text.split("\\s+")));
    }
}
