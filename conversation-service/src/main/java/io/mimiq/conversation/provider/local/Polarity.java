package io.mimiq.conversation.provider.local;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that say the opposite of each other, and words that turn a sentence into its opposite. */
final class Polarity {

    /** Those that are written without spaces around them. */
    static final String IDEOGRAPHS = "許可|禁止|有効|無効|必須|任意|最初|最後|非公開|公開|允许|启用|禁用|可选";

    private static final Map<String, String> CLASSES = Words.table("""
            allow: allowed permitted erlaubt gestattet zulässig autorisé autorisée autorisés autorisées permis permise permitido permitida 許可 允许
            -allow: forbidden prohibited banned verboten untersagt unzulässig interdit interdite interdits interdites prohibido prohibida 禁止
            enable: enabled activated aktiviert eingeschaltet activé activée activado activada 有効 启用
            -enable: disabled deactivated deaktiviert ausgeschaltet abgeschaltet désactivé désactivée desactivado desactivada 無効 禁用
            open: open geöffnet ouvert ouverte abierto abierta
            -open: closed geschlossen fermé fermée cerrado cerrada
            must: required mandatory compulsory obligatory verpflichtend obligatorisch obligatoire obligatorio obligatoria 必須
            -must: optional voluntary freiwillig facultatif facultative opcional 任意 可选
            ever: always immer stets toujours siempre
            -ever: never nie niemals jamais nunca
            first: first erste ersten erster erstes erstem premier première primer primero primera 最初
            -first: last letzte letzten letzter letztes letztem dernier dernière último última 最後
            include: included inbegriffen enthalten inclus incluse incluido incluida
            -include: excluded ausgeschlossen exclu exclue excluido excluida
            available: available verfügbar disponible
            -available: unavailable
            support: supported unterstützt
            -support: unsupported
            public: public öffentlich 公開
            -public: private nichtöffentlich 非公開
            accept: accepted approved genehmigt angenommen approuvé approuvée aprobado aprobada
            -accept: rejected declined abgelehnt rejeté rejetée rechazado rechazada""");
    private static final Set<String> NEGATIONS = Set.of("not", "nicht", "pas", "no", "non", "niet", "cannot");
    private static final Set<String> FILLERS = Set.of("ne", "n'", "do", "does", "did");

    private Polarity() {}

    /** {@code allow} for what is allowed, {@code -allow} for what is forbidden. */
    static @Nullable String of(String word) {
        return CLASSES.get(word);
    }

    static boolean isNegation(String word) {
        return NEGATIONS.contains(word) || word.endsWith("n't") || word.startsWith("kein");
    }

    /** What stays of {@code isn't} or {@code keine}, behind a space. */
    static String withoutNegation(String word) {
        String rest = switch (word) {
            case "cannot", "can't" -> "can";
            case "won't" -> "will";
            default ->
                word.startsWith("kein")
                        ? word.substring(1)
                        : word.endsWith("n't") ? word.substring(0, word.length() - 3) : "";
        };
        return rest.isEmpty() || FILLERS.contains(rest) ? "" : " " + rest;
    }

    /** Says nothing in a negated sentence: {@code ne}, {@code does}. */
    static boolean isFiller(String word) {
        return FILLERS.contains(word);
    }
}
