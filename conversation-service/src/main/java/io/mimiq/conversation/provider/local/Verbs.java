package io.mimiq.conversation.provider.local;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which forms are verbs, of which base, and which verbs say the same of a thing. */
final class Verbs {

    static final Set<String> BE = Words.words("is are was were be been being am isn't aren't wasn't weren't");
    static final Set<String> HAVE = Words.words("has have had having hasn't haven't hadn't");
    static final Set<String> DO = Words.words("do does did doesn't don't didn't");
    static final Set<String> MODALS = Words.words("""
            will would shall should can could may might must cannot can't won't wouldn't shouldn't couldn't mustn't needn't""");

    private static final String REGULAR = """
            abort accept access achieve act adapt add adjust affect agree aim alert allow analyse analyze announce answer appear
            apply appoint approve archive arrange arrive ask assign assist attach attend audit authorise authorize award back bake
            balance base become begin belong bill block boil book bother brief bring build buy calculate calibrate call cancel carry
            cater cause centralise certify chair change charge check chill choose chop claim clean clear close collect combine come
            command communicate compare compile complain complete comply comprise conduct configure confirm connect consent consider
            consist contact contain continue contract contribute control convert cook cool coordinate copy correct cost count cover
            crash create credit cut date deal debit decide declare decline decommission default decrease dedicate deduct define defer delay
            delegate delete deliver demand deny depart depend deploy describe design destroy detect determine develop differ direct
            disable discard disclose discount discuss dispatch display dispose distribute divide document double download drain draw
            drive drop dry dust earn edit employ enable encrypt end enforce engage enjoy enrol enroll ensure enter escalate establish
            estimate evaluate exceed exchange exclude execute exist expand expect expire explain export extend face facilitate fail
            fall feed feel file fill filter finalise finalize finance find finish fire fit fix flush fly focus fold follow forbid force
            forecast forward freeze fry fulfil fund garnish gather generate get give glaze go grant grate grill group grow guarantee
            guide handle hang happen hash head hear heat help hide hire hit hold host house identify ignore imply import improve
            include increase incur index inform inherit inject insert inspect install instruct insure integrate intend interview
            introduce invest investigate invite invoice involve isolate issue join judge jump keep kick knead know label lack land last
            launch lay lead learn lease leave lend let license lie lift like limit link list listen live load locate lock log look lose
            lower maintain make manage mark match matter mean measure meet melt mention merge migrate minimise mirror miss mix
            moderate modify monitor motivate mount mourn move name need negotiate notify observe obtain occur offer open operate order
            organise organize outsource overlap override oversee own pack page park participate pass patch pause pay peak peel perform
            permit persist pick pilot place plan play point post postpone pour prefer preheat prepare prescribe present preserve press
            prevent price print prioritise prioritize process produce program prohibit promise promote propose protect prove provide
            publish pull purchase push put qualify query question queue raise randomise randomize range rate reach read realise receive
            recommend record recover recruit redirect reduce refer reflect refund refuse register regulate reject relate release rely
            relocate remain remember remind remove rename renew rent repair repeat replace reply report represent request require
            reschedule research reserve reset resign resolve respond rest restart restore restrict result resume retain retire retry
            return reuse review revise revoke reward rewrite ring rinse rise roast rotate route run sample satisfy save say scale scan
            schedule score screen season secure see seek select sell send separate serve set settle share shift ship shorten show shut
            sign silence simmer simplify sit skip sleep slice slow soak sort speak specialise specialize specify spend split sponsor
            spread sprinkle staff stand standardise start state stay steam stir stop store stream strengthen study submit subscribe
            succeed suffer suggest summarise summarize supervise supply support suppose surround survey suspend swap switch sync
            synchronise take talk target teach tell tend terminate test thank thaw throw tolerate total track trade train transfer
            transform translate transport travel treat trigger trim try tune turn type undergo understand unlock update upgrade upload
            use validate value vary verify view visit vote wait want warm warn wash watch wear weigh welcome whisk win withdraw wonder
            work wrap write
            """;

    /** Base, past and participle where they differ from the rule. */
    private static final String IRREGULAR = """
            become:became:become begin:began:begun bring:brought:brought build:built:built buy:bought:bought choose:chose:chosen
            come:came:come cost:cost:cost cut:cut:cut deal:dealt:dealt draw:drew:drawn drive:drove:driven fall:fell:fallen
            fly:flew:flown feed:fed:fed feel:felt:felt find:found:found forbid:forbade:forbidden freeze:froze:frozen get:got:gotten give:gave:given
            go:went:gone grow:grew:grown hang:hung:hung hear:heard:heard hide:hid:hidden hit:hit:hit hold:held:held keep:kept:kept
            know:knew:known lay:laid:laid lead:led:led leave:left:left lend:lent:lent let:let:let lie:lay:lain lose:lost:lost
            make:made:made mean:meant:meant meet:met:met oversee:oversaw:overseen pay:paid:paid put:put:put read:read:read
            rewrite:rewrote:rewritten ring:rang:rung rise:rose:risen run:ran:run say:said:said see:saw:seen seek:sought:sought
            sell:sold:sold send:sent:sent set:set:set show:showed:shown shut:shut:shut sit:sat:sat sleep:slept:slept
            speak:spoke:spoken spend:spent:spent split:split:split spread:spread:spread stand:stood:stood take:took:taken
            teach:taught:taught tell:told:told throw:threw:thrown undergo:underwent:undergone understand:understood:understood
            wear:wore:worn win:won:won withdraw:withdrew:withdrawn write:wrote:written
            """;

    private static final String SAME = """
            end:close,finish,expire,terminate start:begin,commence issue:dispatch locate:base,host,house
            need:require,seek have:consist,comprise,contain,include get:receive,obtain lead:head,direct manage:coordinate
            supervise:oversee build:create,develop,make enrol:enroll allow:permit organise:organize
            happen:occur,schedule choose:select,pick buy:purchase answer:respond,reply delete:remove show:display hire:recruit,employ go:travel,fly
            """;

    private static final String[] DEEDS = {"ication", "ation", "ion", "ment", "al", "ance", "ing"};

    private static final Map<String, String> BASES = new HashMap<>();
    private static final Set<String> PARTICIPLES = new HashSet<>();
    private static final Map<String, String> CLASSES = new HashMap<>();

    /** Verbs that several may do to one thing, or one to several: nothing is excluded by them. */
    static final Set<String> SHARED = Words.words("""
            use have get need want like see know attend join visit read wear take work help contribute support speak live belong mean
            participate call ask tell affect learn enjoy access download buy view understand watch meet include mention discuss find
            follow review lack share""");

    /** Verbs after which something is no longer as it was. */
    static final Set<String> CHANGING = Words.words("""
            change move switch migrate rename increase reduce decrease raise lower postpone reschedule extend shorten cut update shift
            adjust relocate transfer delay defer set drop rise grow fall""");

    private static final Map<String, String> WITH_PARTICLE = Map.ofEntries(
            Map.entry("take place", "happen"),
            Map.entry("take part", "participate"),
            Map.entry("go out", "issue"),
            Map.entry("send out", "issue"),
            Map.entry("look for", "need"),
            Map.entry("search for", "need"),
            Map.entry("consist of", "have"),
            Map.entry("sign off", "approve"),
            Map.entry("kick off", "start"),
            Map.entry("carry out", "perform"),
            Map.entry("hear back", "answer"),
            Map.entry("switch off", "disable"),
            Map.entry("turn off", "disable"),
            Map.entry("shut down", "disable"),
            Map.entry("head up", "lead"));

    static {
        for (String base : REGULAR.strip().split("\\s+")) {
            addForms(base);
        }
        for (String forms : IRREGULAR.strip().split("\\s+")) {
            String[] each = forms.split(":");
            addForms(each[0]);
            BASES.put(each[1], each[0]);
            BASES.put(each[2], each[0]);
            PARTICIPLES.add(each[2]);
            PARTICIPLES.add(each[1]);
        }
        for (String same : SAME.strip().split("\\s+")) {
            String[] each = same.split(":");
            for (String verb : each[1].split(",")) {
                CLASSES.put(verb, each[0]);
            }
        }
    }

    private Verbs() {}

    static boolean isAuxiliary(String word) {
        return BE.contains(word) || HAVE.contains(word) || DO.contains(word) || MODALS.contains(word);
    }

    static boolean isVerb(String word) {
        return isAuxiliary(word) || BASES.containsKey(word);
    }

    static boolean isBase(String word) {
        return word.equals(BASES.get(word));
    }

    static boolean isParticiple(String word) {
        return PARTICIPLES.contains(word) || (word.endsWith("ed") && word.length() > 4);
    }

    static boolean isProgressive(String word) {
        return word.endsWith("ing") && BASES.containsKey(word);
    }

    /** The base of a form; of an unknown one what is left when its ending is taken off. */
    static String base(String word) {
        if (BE.contains(word)) {
            return "be";
        } else if (HAVE.contains(word)) {
            return "have";
        } else if (DO.contains(word)) {
            return "do";
        }
        String base = BASES.get(word);
        return base == null ? Words.stem(word) : base;
    }

    /** One name for all verbs that say the same. */
    static String meaning(String base) {
        return CLASSES.getOrDefault(base, base);
    }

    static @Nullable String withParticle(String base, String particle) {
        return WITH_PARTICLE.get(base + " " + particle);
    }

    /** The verb that a noun comes from: {@code approve} for {@code approval}, {@code end} for {@code deadline}. */
    static @Nullable String ofDeed(String noun) {
        if (noun.equals("deadline")) {
            return "end";
        } else if (isBase(noun)) {
            return noun;
        }
        String singular = noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
        for (String ending : DEEDS) {
            if (singular.endsWith(ending) && singular.length() > ending.length() + 2) {
                String stem = singular.substring(0, singular.length() - ending.length());
                for (String base : new String[] {stem, stem + "e", stem + "te", stem + "y"}) {
                    if (isBase(base)) {
                        return base;
                    }
                }
            }
        }
        return isBase(singular) ? singular : null;
    }

    /** The verb of somebody who is named after what they do: {@code manager}, {@code owner}. */
    static @Nullable String of(String doer) {
        String singular = doer.endsWith("s") ? doer.substring(0, doer.length() - 1) : doer;
        if (!singular.endsWith("er") && !singular.endsWith("or")) {
            return singular.equals("lead") || singular.equals("head") ? "lead" : null;
        }
        String stem = singular.substring(0, singular.length() - 2);
        if (isBase(stem)) {
            return stem;
        }
        return isBase(stem + "e") ? stem + "e" : null;
    }

    private static void addForms(String base) {
        BASES.put(base, base);
        String stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
        boolean changesY = base.endsWith("y") && !base.matches(".*[aeou]y");
        boolean sibilant = base.matches(".*(s|x|z|ch|sh|o)");
        BASES.putIfAbsent(
                changesY ? base.substring(0, base.length() - 1) + "ies" : base + (sibilant ? "es" : "s"), base);
        BASES.putIfAbsent(stem + "ing", base);
        addPast(changesY ? base.substring(0, base.length() - 1) + "ied" : stem + "ed", base);
        if (base.matches(".*[aeiou][bdglmnprt]")) {
            String last = base.substring(base.length() - 1);
            BASES.putIfAbsent(base + last + "ing", base);
            addPast(base + last + "ed", base);
        }
    }

    private static void addPast(String past, String base) {
        BASES.putIfAbsent(past, base);
        PARTICIPLES.add(past);
    }
}
