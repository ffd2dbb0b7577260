package io.mimiq.conversation.provider.local;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that only announce a statement, such as {@code Please remember that}. */
final class LeadIn {

    private static final Pattern ANNOUNCEMENT = Pattern.compile(
            "(?i)^(?:(?:hi|hello|hey)(?: \\p{L}+)?[,!] +)?(?:and |so |also,? |ok(?:ay)?,? )?"
                    + "(?:(?:please )?(?:(?:also )?(?:remember|note|keep in mind|be aware|bear in mind|add|write down|record|remind everyone)(?: that|:)"
                    + "|(?:don't|do not) forget(?: that|:)|(?:just )?so you know[,:]|for your information[,:]?|(?:just )?fyi[,:]?|btw[,:]?|by the way[,:]?"
                    + "|(?:note|nb|n\\.b\\.|update|correction|reminder|remember|info|heads[ -]up|important|ps)[,:] ?))\\s*(?=\\S)");
    private static final int SHORTEST = 3;

    private LeadIn() {}

    /** How many characters to pass over. */
    static int length(String sentence) {
        Matcher found = ANNOUNCEMENT.matcher(sentence);
        return found.find() && sentence.length() - found.end() >= SHORTEST ? found.end() : 0;
    }
}
