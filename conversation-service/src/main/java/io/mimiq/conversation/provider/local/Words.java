package io.mimiq.conversation.provider.local;

import java.util.HashSet;
import java.util.Set;

/** What this provider knows of English: enough to tell a subject from what is said of it, and no more. */
final class Words {

    /** Words that carry no topic. */
    static final Set<String> FUNCTION = words("""
            a an the this that these those there here it its we our ours us you your yours he she they them their his her i me my mine
            and or but so if then than as of in on at to for from by with without about into over under between per via within during
            is are was were be been being am has have had do does did will would shall should can could may might must
            not no never any some all each every both either more most less few much many very also just only too still already yet
            now currently today please note again what which who whom whose when where why how because while until since before after up out off
            """);

    /** Forms of verbs that stand alone; of the others, all forms are made from the base. */
    private static final Set<String> IRREGULAR = words("""
            is are was were am be been has have had do does did will would shall should can could may might must cannot can't won't
            isn't aren't wasn't weren't doesn't don't didn't hasn't haven't shouldn't mustn't ran went made kept held led met built sent
            got gave took began became knew said told found left sold bought wrote spoke chose paid came grew
            """);

    private static final Set<String> VERBS = forms("""
            accept agree allow analyse analyze answer apply approve arrive ask attend backup become begin belong block build buy call
            cause change charge check choose close collect come connect consist contain continue contribute control cost cover create
            decide define deliver depend deploy describe design develop enable encrypt end enter exist expect expire explain fail
            finish follow get give go grow handle happen hash help hold host identify implement improve include increase integrate
            keep know last launch lead learn leave let limit link listen live log make manage mean measure meet merge migrate monitor
            move need notify occur offer open operate organise organize own pay perform plan prefer process produce provide publish
            reach read receive recommend reduce refuse release rely remain remove rename replace report request require respond
            restart retry return review rotate run save say schedule sell send serve set ship show sign sit sleep solve speak specialise
            specialize spend stand start stay stop store supply support switch sync take teach tell test track train travel try turn
            update use visit wait want wear weigh work write
            """);

    /** Verbs after which one thing does not exclude another: a team that uses Jira may use Slack too. */
    static final Set<String> COPULAS = words("is are was were equals remains stays be becomes became");

    static final Set<String> NEGATIONS = words(
            "not no never none neither nor without cannot can't won't isn't aren't wasn't weren't doesn't don't didn't hasn't haven't shouldn't mustn't");

    /** Roles that one holder has at a time. */
    static final Set<String> UNIQUE_ROLES = words(
            "lead leads leader ceo cto cfo coo owner owns head heads manager manages chair chairs president director responsible primary main captain maintainer");

    static final Set<String> CALENDAR = words("""
            monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
            january february march april june july august september october november december
            """);

    static final Set<String> UNTIL = words("until till to by before");

    private static final Set<String> NUMBER_WORDS = words(
            "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred thousand million billion half twice once");

    private Words() {}

    static boolean isVerb(String word) {
        return IRREGULAR.contains(word) || VERBS.contains(word);
    }

    static boolean isNumber(String word) {
        return NUMBER_WORDS.contains(word) || word.chars().anyMatch(Character::isDigit);
    }

    /** A word without its commonest endings, so that {@code deployments} meets {@code deployment}. */
    static String stem(String word) {
        if (word.length() < 4 || isNumber(word)) {
            return word;
        }
        for (var ending : new String[] {"ments", "ment", "ings", "ing", "ies", "ied", "ed", "es", "s", "e", "y"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3 && !word.endsWith("ss")) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    private static Set<String> forms(String bases) {
        var forms = new HashSet<String>();
        for (var base : words(bases)) {
            var stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
            forms.add(base);
            forms.add(
                    base.endsWith("y") && !base.matches(".*[aeo]y")
                            ? base.substring(0, base.length() - 1) + "ies"
                            : base + "s");
            forms.add(base + "es");
            forms.add(stem + "ed");
            forms.add(stem + "ing");
            if (base.endsWith("y")) {
                forms.add(base.substring(0, base.length() - 1) + "ied");
            }
        }
        return Set.copyOf(forms);
    }
}
