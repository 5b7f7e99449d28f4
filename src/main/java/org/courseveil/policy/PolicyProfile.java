package org.courseveil.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A privacy policy as this program keeps it, pinned to its text by date and digest.
 *
 * @param id the name by which a configuration chooses it, such as {@code edx-2023}
 * @param deadlineDays the days from a request to the end of archiving, where the text states them
 * @param minimumAge learners below it are left out (E23-10)
 * @param memberLimits the highest share of rows the member may link, a tier
 * @param ladders by tier, the coarsening steps in the order in which they are taken while a limit
 *     is exceeded; the names are {@code CoarseningStep}s of the anonymize stage
 */
public record PolicyProfile(
    String id,
    String title,
    LocalDate textDate,
    String textSha256,
    List<Rule> rules,
    Optional<Integer> deadlineDays,
    int minimumAge,
    int quarantineDays,
    PrivacyRequirement privacy,
    List<String> quasiIdentifiers,
    Map<Tier, Double> memberLimits,
    Map<Tier, List<String>> ladders,
    String purpose,
    List<String> forbiddenUses) {}
