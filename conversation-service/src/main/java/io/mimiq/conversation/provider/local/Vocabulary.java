package io.mimiq.conversation.provider.local;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that passages can be found by, how many have each, and which of them a word of a question may mean. */
final class Vocabulary {

    private static final double OTHER_FORM = 0.85;
    private static final double KIN = 0.75;
    private static final double LIGHT = 0.25;
    private static final int OFTEN = 4;
    private static final Set<String> NOUNS = Set.of("ement", "ment", "ation", "ition", "ion", "ance", "ence");
    private static final Set<String> LIGHT_WORDS = light();
    private static final Map<String, Set<String>> KINS = Words.alike("kin");
    private static final Map<String, Set<String>> OPPOSITES = Words.alike("opposites");
    private static final Map<String, String> KIN_NAMES = Words.byStem("kin");
    /** What is told by words that do not name it: a colour by red. */
    private static final Map<String, String> TOLD = Words.byStem("told by");

    /**
     * One thing that a question asks for.
     *
     * @param forms words of passages that may mean it, and how surely
     * @param opposites words of passages that say the opposite
     * @param weight how much it tells
     * @param isLight whether that is little
     */
    record Need(String word, Map<String, Double> forms, Set<String> opposites, double weight, boolean isLight) {

        /** How surely the words say it: from 0 to 1. */
        double in(Set<String> words) {
            double best = 0;
            for (Map.Entry<String, Double> form : forms.entrySet()) {
                best = form.getValue() > best && words.contains(form.getKey()) ? form.getValue() : best;
            }
            return best;
        }

        boolean isDeniedIn(Set<String> words) {
            return opposites.stream().anyMatch(words::contains);
        }

        /** Whether no passage has anything of it. */
        boolean isUnknown() {
            return forms.isEmpty() && opposites.isEmpty() && !isLight;
        }
    }

    private final Map<String, Integer> spread = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();
    private final int size;

    Vocabulary(Collection<Passage> passages) {
        size = passages.size();
        for (Passage passage : passages) {
            Set<String> all = new HashSet<>(passage.words());
            all.addAll(passage.context());
            all.forEach(word -> spread.merge(word, 1, Integer::sum));
        }
        spread.keySet().forEach(word -> folded.put(word, fold(word)));
    }

    /** What the words of a question ask for; two that stand together may be one word in a passage. */
    List<Need> needs(List<String> words) {
        return needs(words, Set.of(), false);
    }

    /** What a question asks for; what a thing is like, and that it ended, may be told without a word for that. */
    List<Need> needs(Question question) {
        boolean isTold = question.wanted() == Wanted.ALL || question.wanted() == Wanted.WHEN;
        return needs(question.words(), question.names(), isTold);
    }

    /**
     * @param names words that tell much whatever they are
     * @param isTold whether what one of them asks for may be told without naming it
     */
    List<Need> needs(List<String> words, Set<String> names, boolean isTold) {
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Map<String, Double> forms = forms(words.get(i), isTold);
            joined(words, i - 1, forms);
            joined(words, i, forms);
            int with = Math.min(
                    size,
                    forms.keySet().stream()
                            .mapToInt(form -> spread.getOrDefault(form, 0))
                            .sum());
            boolean isLight = LIGHT_WORDS.contains(words.get(i)) && !names.contains(words.get(i));
            double rarity = size / Math.max(isLight ? Math.max(1, size / (double) OFTEN) : 1, with);
            Set<String> opposites = new HashSet<>(OPPOSITES.getOrDefault(words.get(i), Set.of()));
            opposites.retainAll(spread.keySet());
            opposites.removeAll(forms.keySet());
            needs.add(new Need(words.get(i), forms, opposites, (isLight ? LIGHT : 1) * Math.log(1 + rarity), isLight));
        }
        return needs;
    }

    private void joined(List<String> words, int first, Map<String, Double> forms) {
        if (first >= 0 && first + 1 < words.size()) {
            String joined = words.get(first) + words.get(first + 1);
            if (spread.containsKey(joined)) {
                forms.put(joined, 1.0);
            }
        }
    }

    private Map<String, Double> forms(String word, boolean isTold) {
        Map<String, Double> forms = new HashMap<>();
        String plain = fold(word);
        Set<String> kin = KINS.getOrDefault(word, Set.of());
        String name = isTold ? KIN_NAMES.getOrDefault(word, "") : "";
        folded.forEach((other, bare) -> {
            double sure = bare.equals(plain) || isSameDay(word, other)
                    ? 1
                    : isOtherForm(plain, bare)
                            ? OTHER_FORM
                            : kin.contains(other) || name.equals(TOLD.get(other)) ? KIN : 0;
            if (sure > 0) {
                forms.put(other, sure);
            }
        });
        return forms;
    }

    /** {@code 3 April} and {@code 3 April 2026} */
    private static boolean isSameDay(String one, String other) {
        return (one.startsWith("--") && other.endsWith(one.substring(1)))
                || (other.startsWith("--") && one.endsWith(other.substring(1)));
    }

    /** Whether one is the other with another ending: long enough to be sure of, and of letters only. */
    static boolean isOtherForm(String one, String other) {
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        int shorter = Math.min(one.length(), other.length()) - common;
        int longer = Math.max(one.length(), other.length()) - common;
        String longest = one.length() > other.length() ? one : other;
        boolean isNoun = shorter == 0 && NOUNS.contains(longest.substring(common));
        boolean isEnding =
                shorter == 0 || (shorter == 1 && isVowel(one.charAt(common)) && isVowel(other.charAt(common)));
        return isEnding
                && (common == 4 ? longer <= 1 : common > 4 && (isNoun || longer <= Math.max(common / 2, common - 4)))
                && one.charAt(0) < '\u2E80'
                && (one + other).chars().allMatch(Character::isLetter);
    }

    private static boolean isVowel(char c) {
        return "aeiouаеёиоуыэюя".indexOf(c) >= 0;
    }

    static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(folded::appendCodePoint);
        return word.charAt(0) < '\u0370' ? folded.toString() : word;
    }

    private static Set<String> light() {
        Set<String> light = new HashSet<>(Words.set("general"));
        Words.set("light").forEach(word -> light.addAll(Words.of(word)));
        return light;
    }
}
