package io.mimiq.platform.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines that a letter begins and ends with: they stand for themselves. */
final class Salutation {
    private static final int LONGEST = 70;
    private static final int FEW = 5;
    private static final Pattern MARK = Pattern.compile("[,.!]$");
    private static final Set<String> GREETINGS = Set.of(
            "hi",
            "hello",
            "hey",
            "dear",
            "hallo",
            "liebe",
            "lieber",
            "liebes",
            "guten",
            "moin",
            "servus",
            "sehr",
            "bonjour",
            "salut",
            "cher",
            "chère",
            "chers",
            "hola",
            "buenos",
            "buenas",
            "estimado",
            "estimada",
            "querido",
            "querida",
            "ciao",
            "caro",
            "cara",
            "gentile",
            "olá",
            "prezado",
            "prezada",
            "beste",
            "geachte",
            "hej",
            "kära",
            "привет",
            "уважаемый",
            "уважаемая");
    private static final Set<String> THANKS = Set.of("thanks", "thank", "danke", "merci", "gracias");
    private static final Set<String> CLOSINGS = Set.of(
            "best",
            "best regards",
            "best wishes",
            "kind regards",
            "warm regards",
            "regards",
            "cheers",
            "sincerely",
            "yours sincerely",
            "yours faithfully",
            "yours truly",
            "thanks",
            "many thanks",
            "thank you",
            "thanks again",
            "viele grüße",
            "mit freundlichen grüßen",
            "mit freundlichem gruß",
            "mit besten grüßen",
            "freundliche grüße",
            "beste grüße",
            "liebe grüße",
            "schöne grüße",
            "herzliche grüße",
            "grüße",
            "gruß",
            "lg",
            "vg",
            "mfg",
            "danke",
            "vielen dank",
            "viele grüsse",
            "freundliche grüsse",
            "mit freundlichen grüssen",
            "liebe grüsse",
            "cordialement",
            "bien cordialement",
            "bien à vous",
            "amicalement",
            "merci",
            "saludos",
            "un saludo",
            "saludos cordiales",
            "atentamente",
            "gracias",
            "cordiali saluti",
            "saluti",
            "grazie",
            "atenciosamente",
            "obrigado",
            "obrigada",
            "abraço",
            "met vriendelijke groet",
            "groeten",
            "с уважением");

    private static final Set<String> CLOSING_WORDS =
            CLOSINGS.stream().map(Salutation::first).collect(Collectors.toSet());

    private Salutation() {}

    /** Whether words begin as letters do, or thank for one. */
    static boolean begins(String words) {
        String first = first(words);
        return GREETINGS.contains(first) || THANKS.contains(first);
    }

    private static String first(String words) {
        int end = 0;
        while (end < words.length() && Character.isLetter(words.charAt(end))) {
            end++;
        }
        return words.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** A line that greets, and says nothing else. */
    static boolean isGreeting(String line) {
        String words = line.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            return false;
        }
        if (!GREETINGS.contains(first(words))) {
            return false;
        }
        char last = words.charAt(words.length() - 1);
        boolean isNamed = Character.isLetter(last) && words.split("\\s+").length < FEW;
        return words.indexOf(". ") < 0 && (",!:，".indexOf(last) >= 0 || isNamed);
    }

    /** A line that ends a letter, with or without the name of its writer. */
    static boolean isClosing(String line) {
        String words = line.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            return false;
        }
        if (!CLOSING_WORDS.contains(first(words))) {
            return false;
        }
        String closing = words;
        for (int count = 0; count < FEW; count++) {
            String bare = MARK.matcher(closing).replaceFirst("");
            if (CLOSINGS.contains(bare.toLowerCase(Locale.ROOT))) {
                return closing.length() == words.length() || isName(words.substring(closing.length()));
            }
            int blank = closing.lastIndexOf(' ');
            if (blank < 0) {
                return false;
            }
            closing = closing.substring(0, blank);
        }
        return false;
    }

    private static boolean isName(String rest) {
        for (String word : rest.strip().split("\\s+")) {
            if (!Character.isUpperCase(word.codePointAt(0))) {
                return false;
            }
        }
        return !LineKind.isEnded(rest);
    }
}
